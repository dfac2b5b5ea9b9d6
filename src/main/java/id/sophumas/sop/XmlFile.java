package id.sophumas.sop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;

/**
 * Reads an XML file in the one way that leaves no two readings: UTF-8, XML 1.0, no DTD, no entities, no processing instructions, and no
 * text cut into pieces. A reader that goes node by node and one that joins them then see the same.
 */
final class XmlFile {

    /** What is wrong with a file, as an Indonesian sentence. */
    static final class Unreadable extends Exception {
        Unreadable(String sentence) {
            super(sentence);
        }
    }

    private XmlFile() {}

    /**
     * Reads a whole file.
     *
     * @throws Unreadable where the file is no XML of this kind
     */
    static XmlElement read(byte[] file) throws Unreadable {
        requireUtf8(file);
        XmlTree tree = new XmlTree();
        try {
            SAXParser parser = parser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", tree);
            parser.parse(new ByteArrayInputStream(file), tree);
        } catch (XmlTree.Cut cut) {
            throw new Unreadable(cut.getMessage());
        } catch (SAXException | IOException broken) {
            throw new Unreadable(
                    "berkas bukan BPMN 2.0 yang sah. Buka di Camunda Modeler, perbaiki, lalu simpan kembali.");
        } catch (ParserConfigurationException noSecureParser) {
            throw new IllegalStateException("Every Java platform has a secure XML parser", noSecureParser);
        }
        return tree.root();
    }

    private static void requireUtf8(byte[] file) throws Unreadable {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
        } catch (CharacterCodingException otherEncoding) {
            throw new Unreadable("berkas tidak ditulis dalam UTF-8. Simpan kembali dengan Camunda Modeler.");
        }
    }

    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newSAXParser();
    }
}
