package org.callaudit.analytics.mapping;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.callaudit.analytics.mapping.Words.Worth;

/** What the answers to whether a matter was resolved stand for. */
final class Resolved {

    private static final Pattern YES = Pattern.compile("yes\\b.*|(fully |completely )?(resolved|solved)");
    private static final Pattern NO = Pattern.compile("no\\b.*|not (yet|at all|resolved|solved).*|unresolved");
    private static final Pattern NEITHER =
            Pattern.compile("(i )?(don.?t know|can.?t say)|not sure( yet)?|unsure|prefer not to .*|no opinion");

    private Resolved() {}

    /** Y, N or {@code ""} for each answer, yes and no among them; empty if not all are understood. */
    static Optional<Grades> of(Set<String> answers) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> digits = new TreeSet<>();
        answers.forEach(answer -> digits.add(answer.replaceFirst("[.,]0+$", "")));
        if (Set.of("0", "1").containsAll(digits) || Set.of("1", "2").containsAll(digits)) {
            values.put("1", "Y");
            values.put(digits.contains("2") ? "2" : "0", "N");
            answers.forEach(answer -> values.put(answer, values.getOrDefault(answer.substring(0, 1), "N")));
            return Optional.of(new Grades(values, "Does 1 stand for yes?"));
        }
        boolean half = false;
        values.put("yes", "Y");
        values.put("no", "N");
        for (String answer : new TreeSet<>(answers)) {
            String key = answer.strip().toLowerCase(Locale.ROOT);
            Optional<Worth> worth = worth(key);
            if (worth.isEmpty()) {
                return Optional.empty();
            }
            half |= worth.get() == Worth.HALF;
            values.put(
                    key,
                    switch (worth.get()) {
                        case FULL -> "Y";
                        case NONE, HALF -> "N";
                        case NOT_APPLICABLE -> "";
                    });
        }
        return Optional.of(new Grades(values, half ? "What is resolved in part was taken for not resolved." : ""));
    }

    private static Optional<Worth> worth(String answer) {
        if (NEITHER.matcher(answer).matches()) {
            return Optional.of(Worth.NOT_APPLICABLE);
        }
        return Words.worth(answer)
                .or(() -> YES.matcher(answer).matches()
                        ? Optional.of(Worth.FULL)
                        : NO.matcher(answer).matches()
                                ? Optional.of(Worth.NONE)
                                : answer.matches("(partly|partially|in part|somewhat)\\b.*")
                                        ? Optional.of(Worth.HALF)
                                        : Optional.empty());
    }
}
