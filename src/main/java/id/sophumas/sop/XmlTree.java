package id.sophumas.sop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/** Takes up what the parser reads, and stops it at whatever could be read in two ways. */
final class XmlTree extends DefaultHandler2 {

    /** More than any drawing needs, less than any stack holds. */
    private static final int DEEPEST = 60;

    /** The file holds something that may be no part of it; the message is an Indonesian sentence. */
    static final class Cut extends SAXException {
        Cut(String sentence) {
            super(sentence);
        }
    }

    /** An element whose end has not come yet. */
    private static final class Open {
        private final QName name;
        private final Map<QName, String> attributes;
        private final StringBuilder text = new StringBuilder();
        private final List<XmlElement> children = new ArrayList<>();
        private boolean commented;

        private Open(QName name, Map<QName, String> attributes) {
            this.name = name;
            this.attributes = attributes;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private Locator locator;
    private XmlElement root;

    XmlElement root() {
        return root;
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
    }

    @Override
    public void startElement(String namespace, String local, String qualified, Attributes given) throws SAXException {
        requireOneReading();
        if (open.size() >= DEEPEST) {
            throw new Cut("elemen bersarang terlalu dalam.");
        }
        Map<QName, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < given.getLength(); i++) {
            attributes.put(new QName(given.getURI(i), given.getLocalName(i)), given.getValue(i));
        }
        open.push(new Open(new QName(namespace, local), attributes));
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        open.peek().text.append(characters, start, length);
    }

    @Override
    public void endElement(String namespace, String local, String qualified) throws SAXException {
        Open done = open.pop();
        String text = done.text.toString();
        if (done.commented && !text.isBlank()) {
            throw new Cut("teks elemen \"" + local + "\" terpotong oleh komentar. Hapus komentarnya.");
        }
        XmlElement element = new XmlElement(done.name, done.attributes, text, List.copyOf(done.children));
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().children.add(element);
        }
    }

    @Override
    public void comment(char[] characters, int start, int length) {
        if (!open.isEmpty()) {
            open.peek().commented = true;
        }
    }

    @Override
    public void startCDATA() throws SAXException {
        throw new Cut("berkas memuat bagian CDATA. Tulis teksnya biasa, atau simpan kembali dengan Camunda Modeler.");
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        throw new Cut("berkas memuat instruksi pemrosesan (<?" + target + "?>). Hapus dari berkas.");
    }

    /** Without a DTD there are no entities but XML's own five. */
    @Override
    public void startDTD(String name, String publicId, String systemId) throws SAXException {
        throw new Cut("berkas memuat DOCTYPE. Hapus dari berkas.");
    }

    private void requireOneReading() throws Cut {
        if (open.isEmpty() && locator instanceof Locator2 told) {
            String encoding = told.getEncoding();
            if (!"1.0".equals(told.getXMLVersion()) || encoding != null && !"UTF-8".equalsIgnoreCase(encoding)) {
                throw new Cut("berkas bukan XML 1.0 dalam UTF-8. Simpan kembali dengan Camunda Modeler.");
            }
        }
    }
}
