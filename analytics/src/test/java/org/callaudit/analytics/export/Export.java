package org.callaudit.analytics.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.mapping.Translation;
import org.callaudit.analytics.model.RecordKind;

/** What came of a document, to be looked at. */
record Export(ToolExport export) {

    static Export of(Path folder, String text) throws IOException {
        return new Export(read(folder, text).orElseThrow());
    }

    static Optional<ToolExport> read(Path folder, String text) throws IOException {
        return EvaluationExport.read(Files.writeString(folder.resolve("export.json"), text, StandardCharsets.UTF_8));
    }

    Translation part(RecordKind kind) {
        return export.parts().stream()
                .filter(part -> part.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    List<String> forms() {
        return lines(RecordKind.FORM);
    }

    List<String> audits() {
        return lines(RecordKind.AUDIT);
    }

    /** A value of each audit row. */
    List<String> column(String column) {
        Translation audits = part(RecordKind.AUDIT);
        return audits.rows().stream()
                .map(row -> row.get(audits.header().indexOf(column)))
                .toList();
    }

    List<String> notes() {
        return export.notes();
    }

    private List<String> lines(RecordKind kind) {
        return part(kind).rows().stream().map(row -> String.join(",", row)).toList();
    }
}
