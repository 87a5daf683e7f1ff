package org.callaudit.analytics.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a zipped document. All that is taken from them together is bounded, whatever they claim to hold. */
final class WorkbookParts implements Closeable {

    /** Bytes; a sheet of a million rows and twenty columns has about as many. */
    static final long MAX_EXPANDED = 1L << 30;

    private static final XMLInputFactory XML = factory();

    private final String name;
    private final ZipFile zip;
    private final long maxExpanded;
    private long expanded;

    private WorkbookParts(String name, ZipFile zip, long maxExpanded) {
        this.name = name;
        this.zip = zip;
        this.maxExpanded = maxExpanded;
    }

    /** @param maxExpanded how many bytes may be taken */
    static WorkbookParts open(Path file, String name, long maxExpanded) throws IOException {
        try {
            return new WorkbookParts(name, new ZipFile(file.toFile()), maxExpanded);
        } catch (ZipException e) {
            throw damaged(name);
        }
    }

    static UnreadableTableException damaged(String name) {
        return new UnreadableTableException(name + " is damaged or not complete; save or send it again");
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** The beginning of a part as text; "" if it isn't there. */
    String head(String part, int length) throws IOException {
        try (InputStream in = bytes(part)) {
            return in == null ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
    }

    /** Walks through a part of XML from element to element; does nothing if the part isn't there. */
    void walk(String part, Walk walk) throws IOException {
        try (InputStream in = bytes(part)) {
            if (in == null) {
                return;
            }
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    walk.begins(xml);
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    walk.ends(xml);
                } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                    walk.text(xml);
                }
            }
        } catch (XMLStreamException | ZipException e) {
            throw damaged(name);
        }
    }

    /** The attribute of that local name, whatever its namespace: the strict form of the format has others. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private @Nullable InputStream bytes(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        return entry == null ? null : new Bounded(zip.getInputStream(entry));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** What is told of a part as it is walked through. */
    interface Walk {

        void begins(XMLStreamReader xml) throws XMLStreamException;

        default void ends(XMLStreamReader xml) {}

        default void text(XMLStreamReader xml) {}
    }

    private final class Bounded extends FilterInputStream {

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            expanded += Math.max(0, read);
            if (expanded > maxExpanded) {
                throw new UnreadableTableException(name + " expands to more than " + (maxExpanded >> 20)
                        + " MB; save only the sheet with the table, without formatted empty rows, or as CSV in UTF-8");
            }
        }
    }
}
