package id.sophumas.sop;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/**
 * One element of a file as it was read.
 *
 * @param name namespace and local name
 * @param attributes by namespace and local name, declarations of namespaces not among them
 * @param text all its own characters joined, as the engine joins them
 * @param children in the file's order
 */
record XmlElement(QName name, Map<QName, String> attributes, String text, List<XmlElement> children) {

    /** The value of an attribute without a namespace; null where there is none. */
    String attribute(String local) {
        return attributes.get(new QName(local));
    }
}
