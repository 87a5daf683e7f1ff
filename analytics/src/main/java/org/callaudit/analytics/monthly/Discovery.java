package org.callaudit.analytics.monthly;

import java.util.Optional;
import org.callaudit.analytics.signal.Finding;
import org.callaudit.analytics.signal.Subject;
import org.callaudit.analytics.signal.TopicShare;

/**
 * A finding of the stretch and whether it is news.
 *
 * @param since from when on it has been told, as {@code September}, {@code April or before} or {@code Oct 12}; empty: it is news
 * @param repeated whether the month before showed it too
 * @param gathers the topic that its cases gather in, if there is one
 */
record Discovery(Finding finding, String since, boolean repeated, Optional<TopicShare> gathers) {

    boolean news() {
        return since.isEmpty();
    }

    /** Whether items or dissatisfied answers say more of the same: what moves in them moves kinds of error and topics. */
    boolean follows() {
        return finding.subject().sums()
                || !topic().isEmpty()
                || finding.subject().equals(Subject.SATISFIED);
    }

    /** Where its cases gather, in a sentence; may be empty. */
    String where() {
        return gathers.map(TopicShare::sentence).orElse("");
    }

    /** Whether it adds little to that one. */
    boolean echoes(Discovery told) {
        boolean there = !topic().isEmpty()
                && finding.worse() == told.finding.worse()
                && told.gathers.filter(share -> share.topic().equals(topic())).isPresent();
        return there || finding.echoes(told.finding);
    }

    /** The item that it is about, by scope id; empty where it is about something else. */
    String itemScope() {
        return finding.subject().item().orElse("");
    }

    /** Whether it is about what customers answered. */
    boolean ofSurveys() {
        return finding.subject().ofSurveys();
    }

    /** The topic that it is about; empty where it is about something else. */
    String topic() {
        return finding.subject().topic().orElse("");
    }
}
