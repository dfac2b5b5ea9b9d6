package id.sophumas.web.portal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML that is well-formed whatever the text: it is escaped, and characters that XML cannot carry are replaced. */
final class XmlDocument {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    XmlDocument(String root, String namespace) throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        writer.setDefaultNamespace(namespace);
        writer.writeStartElement(namespace, root);
        writer.writeDefaultNamespace(namespace);
    }

    XmlDocument start(String element) throws XMLStreamException {
        writer.writeStartElement(element);
        return this;
    }

    XmlDocument attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, clean(value));
        return this;
    }

    XmlDocument text(String text) throws XMLStreamException {
        writer.writeCharacters(clean(text));
        return this;
    }

    XmlDocument end() throws XMLStreamException {
        writer.writeEndElement();
        return this;
    }

    /** An element that holds nothing but text. */
    XmlDocument element(String name, String text) throws XMLStreamException {
        return start(name).text(text).end();
    }

    byte[] finished() throws XMLStreamException {
        writer.writeEndDocument();
        writer.close();
        return bytes.toByteArray();
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> isXml(c) ? c : 0xFFFD).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
