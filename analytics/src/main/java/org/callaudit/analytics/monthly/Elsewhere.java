package org.callaudit.analytics.monthly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Tally;

/**
 * What lies with other departments.
 *
 * @param known whether a form says which department an item belongs to, or a case was referred
 * @param misses of all items in the stretch
 * @param elsewhere those of items that another department owns
 * @param departments by name
 */
public record Elsewhere(boolean known, long misses, long elsewhere, List<Department> departments) {

    /**
     * Another department.
     *
     * @param items its items that were missed in the stretch, the most frequent first
     * @param referred cases referred to it in the stretch
     * @param open referrals open at its end
     */
    public record Department(String name, List<Missed> items, long referred, long open) {

        /** Misses of its items. */
        public long misses() {
            return items.stream().mapToLong(Missed::misses).sum();
        }
    }

    /** An item and how often it was missed. */
    public record Missed(String text, long misses) {}

    static Elsewhere of(TeamMonth month) {
        Map<String, List<Missed>> missed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        boolean known = false;
        for (Map.Entry<String, Tally.Pair> item : month.now().items().entrySet()) {
            String department = department(month, item.getKey());
            known |= !department.isEmpty();
            if (!department.isEmpty()
                    && !department.equalsIgnoreCase(month.department())
                    && item.getValue().hits() > 0) {
                missed.computeIfAbsent(department, name -> new ArrayList<>())
                        .add(new Missed(
                                month.itemText(item.getKey()), item.getValue().hits()));
            }
        }
        List<Case> referrals = month.cases().all().stream()
                .filter(one ->
                        one.type() == CaseType.REFERRAL && !one.department().isBlank())
                .toList();
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(missed.keySet());
        referrals.stream()
                .filter(one -> one.openAt(month.end()) || month.cases().in(one.openedAt(), month.stretch()))
                .forEach(one -> names.add(one.department().strip()));
        List<Department> departments = names.stream()
                .map(name -> department(month, name, missed.getOrDefault(name, List.of()), referrals))
                .toList();
        return new Elsewhere(
                known || !referrals.isEmpty(),
                month.now().items().values().stream()
                        .mapToLong(Tally.Pair::hits)
                        .sum(),
                departments.stream().mapToLong(Department::misses).sum(),
                departments);
    }

    private static String department(TeamMonth month, String scope) {
        return month.item(scope).map(FormItem::department).map(String::strip).orElse("");
    }

    private static Department department(TeamMonth month, String name, List<Missed> missed, List<Case> referrals) {
        List<Case> own = referrals.stream()
                .filter(one -> one.department().strip().equalsIgnoreCase(name))
                .toList();
        return new Department(
                name,
                missed.stream()
                        .sorted(Comparator.comparing(Missed::misses).reversed().thenComparing(Missed::text))
                        .toList(),
                own.stream()
                        .filter(one -> month.cases().in(one.openedAt(), month.stretch()))
                        .count(),
                own.stream().filter(one -> one.openAt(month.end())).count());
    }
}
