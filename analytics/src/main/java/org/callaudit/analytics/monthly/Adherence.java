package org.callaudit.analytics.monthly;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.model.FormItem;
import org.jspecify.annotations.Nullable;

/**
 * Whether policies were kept to, in the stretch.
 *
 * @param policies those with an audit to which one of their items applied: the one kept least often first, then those with
 *     too few audits for a share; among equals by reference
 * @param without items that name no policy, together; null where there is none
 */
public record Adherence(List<Policy> policies, @Nullable Policy without) {

    /**
     * One policy.
     *
     * @param text its wording, may be empty
     * @param kept audits in which none of its items was missed, of those to which any applied: audits are independent
     *     of one another, the items of one audit are not
     * @param marked whether one of its items is missed more often than chance would usually give
     */
    public record Policy(String reference, String text, Estimate kept, boolean marked) {

        /** Audits in which it was not kept to. */
        public long missed() {
            Long hits = kept.numerator();
            return hits == null ? 0 : kept.n() - hits;
        }
    }

    private static final Comparator<Policy> LEAST_KEPT = Comparator.comparing(
                    (Policy policy) -> !policy.kept().tells())
            .thenComparingDouble(
                    policy -> (double) -policy.missed() / policy.kept().n());

    private static final class Count {
        private final Set<String> items = new HashSet<>();
        private String text = "";
        private long audits;
        private long missed;

        Policy policy(String reference, Set<String> worse) {
            boolean marked = items.stream().anyMatch(worse::contains);
            return new Policy(reference, text, Estimate.share(audits - missed, audits), marked);
        }
    }

    static Adherence of(TeamMonth month, Discoveries discoveries) {
        Map<String, Count> counts = new HashMap<>();
        for (ItemisedAudit audit : month.audits(month.stretch())) {
            Set<String> applied = new HashSet<>();
            Set<String> missed = new HashSet<>();
            Stream.concat(audit.met().stream(), audit.missed().stream()).forEach(scope -> {
                String reference = reference(month, scope);
                count(counts, reference).items.add(scope);
                applied.add(reference);
                if (audit.missed().contains(scope)) {
                    missed.add(reference);
                }
            });
            applied.forEach(reference -> count(counts, reference).audits++);
            missed.forEach(reference -> count(counts, reference).missed++);
        }
        counts.forEach((reference, count) -> count.text = text(month, count.items));
        Count without = counts.remove("");
        Set<String> worse = discoveries.worseItems();
        List<Policy> policies = counts.entrySet().stream()
                .map(count -> count.getValue().policy(count.getKey(), worse))
                .sorted(LEAST_KEPT.thenComparing(Policy::reference, Adherence::inOrder))
                .toList();
        return new Adherence(policies, without == null ? null : without.policy("", worse));
    }

    private static Count count(Map<String, Count> counts, String reference) {
        return counts.computeIfAbsent(reference, policy -> new Count());
    }

    private static String reference(TeamMonth month, String scope) {
        return month.item(scope).map(FormItem::policyRef).map(String::strip).orElse("");
    }

    private static String text(TeamMonth month, Set<String> scopes) {
        return scopes.stream()
                .sorted()
                .flatMap(scope -> month.item(scope).map(FormItem::policyText).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Numbers within references count as numbers: 4.2 comes before 4.10. */
    private static int inOrder(String one, String other) {
        String[] ones = one.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
        String[] others = other.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            boolean numbers = number(ones[i]) && number(others[i]);
            int order = numbers
                    ? Long.compare(Long.parseLong(ones[i]), Long.parseLong(others[i]))
                    : ones[i].compareTo(others[i]);
            if (order != 0) {
                return order;
            }
        }
        return ones.length != others.length ? Integer.compare(ones.length, others.length) : one.compareTo(other);
    }

    private static boolean number(String part) {
        return part.matches("[0-9]{1,15}");
    }
}
