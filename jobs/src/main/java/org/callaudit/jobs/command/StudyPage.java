package org.callaudit.jobs.command;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.callaudit.analytics.facts.AsideFile;
import org.callaudit.analytics.study.Study;
import org.callaudit.jobs.nightly.Version;
import org.callaudit.reports.StudyRenderer;

/** A study as a page of PDF. */
final class StudyPage {

    private static final byte[] PDF = "%PDF".getBytes(US_ASCII);

    private StudyPage() {}

    /** Where the page of a file goes unless somebody says so: into the current folder. */
    static Path beside(String chart, Path file) {
        String name = String.valueOf(file.getFileName());
        int extension = name.lastIndexOf('.');
        return Path.of(chart + "-" + (extension > 0 ? name.substring(0, extension) : name) + ".pdf");
    }

    /** Writes the page, whole or not at all, and never over anything but an older page. */
    static void write(Study study, String source, Path page) throws IOException {
        Path target = page.toAbsolutePath();
        if (Files.exists(target) && !isPdf(target)) {
            throw new Callaudit.Problem(page + " exists and is no PDF; name another file with --pdf.");
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Callaudit.Problem("There is no folder " + folder + " for " + page.getFileName()
                    + "; make it, or name another with --pdf.");
        }
        AsideFile.write(target, StudyRenderer.pdf(study, source, Version.NUMBER));
    }

    private static boolean isPdf(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(PDF.length), PDF);
        }
    }
}
