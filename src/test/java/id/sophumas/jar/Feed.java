package id.sophumas.jar;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The portal's Atom feed, read by an XML parser as a feed reader would. */
record Feed(List<String> titles, List<String> links) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    static Feed read(Reply reply) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document atom = factory.newDocumentBuilder().parse(new ByteArrayInputStream(reply.body()));
            NodeList entries = atom.getElementsByTagNameNS(ATOM, "entry");
            List<Element> articles = IntStream.range(0, entries.getLength())
                    .mapToObj(index -> (Element) entries.item(index))
                    .toList();
            return new Feed(
                    articles.stream()
                            .map(article -> child(article, "title").getTextContent())
                            .toList(),
                    articles.stream()
                            .map(article -> child(article, "link").getAttribute("href"))
                            .toList());
        } catch (Exception malformed) {
            throw new AssertionError("The feed is not well-formed Atom: " + reply.text(), malformed);
        }
    }

    private static Element child(Element article, String name) {
        return (Element) article.getElementsByTagNameNS(ATOM, name).item(0);
    }
}
