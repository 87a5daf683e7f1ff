package org.callaudit.analytics.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.sample.WorkList.Pick;

/**
 * Draws some of an agent's contacts, stratified by channel and topic: the contacts are laid out stratum by stratum, at random
 * within each, and taken at equal steps from a random start (Cochran, Sampling Techniques, 3rd ed. 1977, sections 8.1 and 8.2).
 * So each stratum gets its share rounded down or up, and every contact has the same chance. Giving what rounding leaves to the
 * largest remainders instead would never reach a small stratum: one contact a day would always be one of the largest.
 */
final class ContactDraw {

    private final Lots lots;

    ContactDraw(Lots lots) {
        this.lots = lots;
    }

    /** So many of the agent's contacts, at most as many as there are. */
    List<Pick> of(String agentId, List<Contact> contacts, int drawn) {
        int eligible = contacts.size();
        List<Contact> laidOut = contacts.stream().sorted(layout(agentId)).toList();
        int start = lots.number("start/" + agentId, eligible);
        List<Pick> picks = new ArrayList<>();
        for (long i = 0; i < drawn; i++) {
            picks.add(Pick.of(laidOut.get((int) ((start + i * eligible) / drawn)), drawn, eligible));
        }
        return picks;
    }

    private Comparator<Contact> layout(String agentId) {
        return lots.<Contact>order(
                        contact -> "stratum/" + agentId + "/" + Pick.stratum(contact.channel(), contact.topic()))
                .thenComparing(lots.order(contact -> "contact/" + contact.contactId()));
    }
}
