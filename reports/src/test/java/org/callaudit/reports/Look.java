package org.callaudit.reports;

import java.nio.file.Files;
import java.nio.file.Path;
import org.callaudit.analytics.measure.NightlySummary;

final class Look {
    private Look() {}

    public static void main(String[] args) throws Exception {
        Path dir = Path.of(args[0]);
        Files.createDirectories(dir);
        save(dir, "usual", Nights.usual());
        save(dir, "empty", Nights.empty());
        save(dir, "full", Nights.full());
        for (var a : NightlyPdfTest.nights().toList().subList(3, 6))
            save(dir, a.get()[0].toString().replace(" ", ""), (NightlySummary) a.get()[1]);
        for (int round = 0; round < 1; round++) {
            long start = System.nanoTime(),
                    cpu =
                            java.lang.management.ManagementFactory.getThreadMXBean()
                                    .getCurrentThreadCpuTime();
            int pages = 0;
            for (int i = 0; i < 25; i++) {
                pages += Nights.render(Nights.usual()).pages();
            }
            double ms = (System.nanoTime() - start) / 1e6;
            System.out.println(ms / 25 + " ms a report, " + ms / pages + " ms a page, cpu a page "
                    + (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu)
                            / 1e6
                            / pages);
        }
    }

    private static void save(Path dir, String name, NightlySummary night) throws Exception {
        long start = System.nanoTime();
        RenderedReport report = Nights.render(night);
        System.out.println(name + " " + report.pages() + " pages " + report.pdf().length + " bytes "
                + (System.nanoTime() - start) / 1_000_000 + " ms");
        Files.write(dir.resolve(name + ".pdf"), report.pdf());
        String html = report.mail().html();
        for (var image : report.mail().images()) {
            Files.write(dir.resolve(name + ".png"), image.png());
            html = html.replace("cid:" + image.cid(), name + ".png");
        }
        Files.writeString(dir.resolve(name + ".html"), html);
        Files.writeString(
                dir.resolve(name + ".txt"),
                report.mail().subject() + "\n\n" + report.mail().text());
    }
}
