package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.analytics.nightly.NightlySummary.ToDo;
import org.callaudit.analytics.signal.ControlChart.Event;
import org.callaudit.reports.Nights.Night;
import org.callaudit.reports.mail.MailBody;
import org.junit.jupiter.api.Test;

/** The mail of a nightly page. */
class NightlyMailTest {

    @Test
    void opens_with_the_finding_and_what_to_do() {
        MailBody mail = Nights.mail(Nights.usual());
        assertEquals(
                "Utility Billing 1: Account verification was missed in 15 of 51 October audits;"
                        + " 15 of 145 in the three months before.",
                mail.subject());
        for (String body : List.of(mail.html(), mail.text())) {
            assertTrue(body.contains("Hear call C48213"), body);
            assertTrue(body.contains("Data as of Nov 2, 5:42 pm."), body);
        }
        assertTrue(mail.text().contains("Audits with a critical error: the last month has 21 of 51 audits."));
    }

    @Test
    void names_no_agent_and_quotes_nobody() {
        NightlySummary night = Nights.usual();
        MailBody mail = Nights.mail(night);
        Stream<String> names = Stream.of(
                        night.newAudits().stream().map(NightlySummary.NewAudit::agentName),
                        night.clean().stream().map(NightlySummary.AgentCount::agentName),
                        night.coverage().stream().map(NightlySummary.AgentCount::agentName),
                        night.unhappy().stream().map(NightlySummary.Unhappy::words))
                .flatMap(all -> all);
        names.forEach(name -> assertFalse(
                (mail.subject() + mail.html() + mail.text()).contains(name), () -> name + " is in the mail"));
    }

    @Test
    void shows_the_chart_with_the_signal_inline() throws IOException {
        Night night = new Night();
        night.charts = List.of(Nights.satisfied(), Nights.errors());
        MailBody mail = Nights.mail(night.summary());
        assertEquals(1, mail.images().size());
        assertEquals(
                "Audits with a critical error: the last month has 21 of 51 audits.",
                mail.images().get(0).alt());
        assertTrue(mail.html().contains("src=\"cid:" + mail.images().get(0).cid() + "\""), mail.html());
        BufferedImage chart =
                ImageIO.read(new ByteArrayInputStream(mail.images().get(0).png()));
        assertNotNull(chart);
        assertTrue(hasColour(chart, 0xD55E00), "no diamond in the picture");
    }

    @Test
    void says_under_the_picture_what_its_numbered_lines_and_hollow_points_are() {
        Night night = new Night();
        night.charts = List.of(Nights.withEvents(
                Nights.errors(),
                List.of(
                        new Event(LocalDate.of(2026, 1, 5), "Winter shut-off rules of all services, Jan 5", false),
                        new Event(LocalDate.of(2026, 7, 1), "New form for each kind of call, Jul 1", false),
                        new Event(LocalDate.of(2026, 9, 8), "September bills go out twice, Sep 8", false))));
        String html = Nights.mail(night.summary()).html();
        assertTrue(
                html.contains(
                        "Dashed: 1 Winter shut-off rules of all services, Jan 5; 2 New form for each kind of call,"
                                + " Jul 1; 3 September bills go out twice, Sep 8. Hollow: still arriving, not judged."),
                html);
    }

    /** The smallest type in a picture is 8 units high; a telephone of 375 pixels leaves it 343. */
    @Test
    void has_a_picture_that_can_be_read_on_a_telephone() throws IOException {
        MailBody mail = Nights.mail(Nights.usual());
        BufferedImage chart =
                ImageIO.read(new ByteArrayInputStream(mail.images().get(0).png()));
        double units = chart.getWidth() / 3.0;
        assertTrue(8 * 343 / units >= 11, units + " units wide");
        assertTrue(mail.html().contains("width:100%;max-width:400px"), mail.html());
    }

    @Test
    void breaks_no_range_of_the_headline_at_its_dash() {
        Night night = new Night();
        night.headline = "17 of 28 October answers were dissatisfied (1–2); 26 of 101 before.";
        String html = Nights.mail(night.summary()).html();
        String heading = html.substring(html.indexOf("<h1"), html.indexOf("</h1>"));
        assertTrue(heading.contains("<span style=\"white-space:nowrap;\">(1–2);</span>"), heading);
        assertTrue(heading.replaceAll("<[^>]*>", "").strip().equals(night.headline), heading);
    }

    @Test
    void goes_without_a_chart_when_there_is_none() {
        MailBody mail = Nights.mail(Nights.empty());
        assertTrue(mail.images().isEmpty());
        assertFalse(mail.html().contains("<img"), mail.html());
    }

    @Test
    void escapes_what_was_delivered() {
        Night night = new Night();
        night.toDo = List.of(new ToDo("<img src=x onerror=alert(1)>", "a & b\r\nBcc: x"));
        night.headline = "One\r\nBcc: someone";
        MailBody mail = Nights.mail(night.summary());
        assertFalse(mail.html().contains("<img src=x"), mail.html());
        assertTrue(mail.html().contains("a &amp; b Bcc: x"), mail.html());
        assertEquals("Utility Billing 1: One Bcc: someone", mail.subject());
    }

    private static boolean hasColour(BufferedImage image, int rgb) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) {
                    return true;
                }
            }
        }
        return false;
    }
}
