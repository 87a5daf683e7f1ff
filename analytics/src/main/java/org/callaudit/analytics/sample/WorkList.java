package org.callaudit.analytics.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.callaudit.analytics.model.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be audited on a day, and by whom.
 *
 * @param draw 1, or more where the day was drawn again
 * @param inputs SHA-256 of all that bore on the draw
 * @param wanted audits that the plan wanted that day; more than lines where evaluators have a limit or contacts are wanting
 * @param frame what was drawn from, line by line: enough to draw again
 * @param lines in order of the draw: the least audited agents first
 */
public record WorkList(
        LocalDate date, int draw, String seed, String inputs, long wanted, List<String> frame, List<Line> lines) {

    /**
     * One audit to be done.
     *
     * @param position from 1, in order of the draw
     * @param pick null where contacts are not known: any contact of the week
     */
    public record Line(
            int position,
            String evaluatorId,
            String agentId,
            String agentName,
            String teamId,
            @Nullable Pick pick) {

        /** What a list says where no contact was drawn. */
        public static final String ANY = "any contact of the week";
    }

    /**
     * A contact that was drawn.
     *
     * @param drawn how many of the agent's contacts were drawn that day
     * @param eligible of how many
     */
    public record Pick(String contactId, Instant startedAt, String channel, String topic, int drawn, int eligible) {

        static Pick of(Contact contact, int drawn, int eligible) {
            return new Pick(
                    contact.contactId(), contact.startedAt(), contact.channel(), contact.topic(), drawn, eligible);
        }

        /** Contacts of one stratum are alike in channel and topic. */
        public String stratum() {
            return stratum(channel, topic);
        }

        static String stratum(String channel, String topic) {
            return channel + " / " + topic;
        }

        /** The chance that each of the agent's contacts had, given that so many were drawn. */
        public double inclusion() {
            return (double) drawn / eligible;
        }
    }
}
