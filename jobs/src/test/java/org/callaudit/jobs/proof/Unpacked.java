package org.callaudit.jobs.proof;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.callaudit.analytics.facts.AuditHead;
import org.callaudit.analytics.facts.SegmentReader;
import org.callaudit.analytics.facts.SurveyHead;
import org.callaudit.analytics.table.TableReader;

/** What can be read in a file once it is unpacked: segments, pages, workbooks, mails and archives hide their text from a search. */
public final class Unpacked {

    private Unpacked() {}

    /** The text of a file of a home: of an archive, segment, PDF, workbook or mail as a person would read it. */
    public static String text(Path file) throws IOException, MessagingException {
        String name = file.toString();
        if (name.endsWith(".gz")) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        if (name.endsWith(".parquet")) {
            return file.getParent().getParent().endsWith("audit") ? audits(file) : surveys(file);
        }
        if (name.endsWith(".pdf")) {
            return pdf(Files.readAllBytes(file));
        }
        if (name.endsWith(".xlsx")) {
            return TableReader.sheets(file).toString();
        }
        if (name.endsWith(".eml")) {
            try (InputStream in = Files.newInputStream(file)) {
                return part(new MimeMessage(null, in));
            }
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static String audits(Path file) throws IOException {
        Set<Integer> all =
                SegmentReader.auditHeads(file).stream().map(AuditHead::ordinal).collect(Collectors.toSet());
        return SegmentReader.audits(file, Set.of(), all).toString();
    }

    private static String surveys(Path file) throws IOException {
        Set<Integer> all = SegmentReader.surveyHeads(file).stream()
                .map(SurveyHead::ordinal)
                .collect(Collectors.toSet());
        return SegmentReader.surveys(file, Set.of(), all).toString();
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String part(Part part) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder text =
                    new StringBuilder(String.valueOf(part instanceof MimeMessage mail ? mail.getSubject() : ""));
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                text.append('\n').append(part(one));
            }
            return text.toString();
        }
        if (part.isMimeType("application/pdf")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            part.getInputStream().transferTo(bytes);
            return pdf(bytes.toByteArray());
        }
        return part.isMimeType("text/*") ? String.valueOf(part.getContent()) : "";
    }
}
