package org.callaudit.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.callaudit.reports.font.Typeface;
import org.callaudit.reports.template.Templates;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** From filled template to a tree whose every character can be printed. */
final class Markup {

    private final DocumentBuilder parser = parser();

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java's XML parser cannot refuse document types", e);
        }
    }

    /** A bundled file beside the templates. */
    static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    Document parse(String xhtml) {
        try {
            Document tree = parser.parse(new InputSource(new StringReader(xhtml)));
            replaceUnprintable(tree);
            return tree;
        } catch (SAXException e) {
            throw new IllegalStateException("a template gave markup that is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replaceUnprintable(Node node) {
        if (node instanceof Text text && text.getData().codePoints().anyMatch(c -> c > 0x7E)) {
            text.setData(Typeface.printable(text.getData()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            replaceUnprintable(child);
        }
    }
}
