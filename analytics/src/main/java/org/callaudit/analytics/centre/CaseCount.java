package org.callaudit.analytics.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Nameless;
import org.callaudit.analytics.measure.TimeToClose;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.jspecify.annotations.Nullable;

/** Counts the cases of the whole centre as they stood at the end of the last day. */
final class CaseCount {

    private final CentreInputs inputs;
    private final Instant end;
    private final List<Case> known;
    private final List<Case> open;
    private final List<Case> ofYear;

    CaseCount(CentreInputs inputs) {
        this.inputs = inputs;
        this.end = inputs.to().plusDays(1).atStartOfDay(inputs.zone()).toInstant();
        this.known = inputs.background().cases().stream()
                .filter(one -> one.openedAt().isBefore(end))
                .sorted(Comparator.comparing(Case::openedAt).thenComparing(Case::caseId))
                .toList();
        this.open = known.stream().filter(one -> one.openAt(end)).toList();
        LastMonths year = inputs.last(LastMonths.YEAR);
        this.ofYear =
                known.stream().filter(one -> year.contains(day(one.openedAt()))).toList();
    }

    CaseLoad load() {
        return new CaseLoad(
                sentence(),
                owners(),
                open(),
                Arrays.stream(CaseType.values())
                        .map(this::type)
                        .filter(type -> type.opened() > 0)
                        .toList(),
                departments());
    }

    /** The open case that is overdue longest; null: none is. */
    @Nullable
    Case longestOverdue() {
        return open.stream()
                .filter(one -> one.overdueAt(end))
                .min(Comparator.comparing(Case::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }

    boolean overdue(Case one) {
        return one.overdueAt(end);
    }

    /**
     * The open action or referral about that item, or where none is given, about none and with one of these owners; theirs
     * first, then what is overdue, then the oldest. Cases that concern one person are not among them.
     */
    Optional<Case> about(String itemScope, Set<String> owners) {
        return open.stream()
                .filter(one -> !one.restricted()
                        && one.agentId().isBlank()
                        && (one.type() == CaseType.ACTION || one.type() == CaseType.REFERRAL))
                .filter(one -> itemScope.isEmpty()
                        ? one.itemScope().isBlank() && owners.contains(one.owner())
                        : one.itemScope().equals(itemScope) || itemScope.endsWith("/" + one.itemScope()))
                .min(Comparator.comparing((Case one) -> !owners.contains(one.owner()))
                        .thenComparing(one -> !overdue(one)));
    }

    private String sentence() {
        if (known.isEmpty()) {
            return "No cases on record.";
        }
        long overdue = overdue(open);
        return open.isEmpty()
                ? "No case is open."
                : English.sentence(English.counted(open.size(), "case")) + (open.size() == 1 ? " is" : " are")
                        + " open, " + English.word(overdue) + " of them overdue; the oldest has been open for "
                        + English.counted(age(open.get(0)), "day") + ".";
    }

    private List<CaseLoad.Owner> owners() {
        return grouped(open, Case::owner).entrySet().stream()
                .map(owner -> new CaseLoad.Owner(owner.getKey(), byAge(owner.getValue()), overdue(owner.getValue())))
                .toList();
    }

    private List<Long> byAge(List<Case> cases) {
        long[] counts = new long[CaseLoad.AGES.size() + 1];
        for (Case one : cases) {
            int band = 0;
            while (band < CaseLoad.AGES.size() && age(one) > CaseLoad.AGES.get(band)) {
                band++;
            }
            counts[band]++;
        }
        return LongStream.of(counts).boxed().toList();
    }

    private List<CaseLoad.Open> open() {
        Nameless nameless = inputs.nameless();
        return open.stream().map(one -> open(one, nameless)).toList();
    }

    private CaseLoad.Open open(Case one, Nameless nameless) {
        return new CaseLoad.Open(
                one.caseId(),
                one.type().text(),
                one.department(),
                one.owner(),
                day(one.openedAt()),
                Optional.ofNullable(one.dueAt()).map(this::day).orElse(null),
                one.overdueAt(end),
                one.restricted(),
                one.restricted() ? "" : nameless.text(one.text()));
    }

    private CaseLoad.Type type(CaseType type) {
        List<Case> cases = ofYear.stream().filter(one -> one.type() == type).toList();
        long closed = cases.stream().filter(one -> !one.openAt(end)).count();
        OptionalDouble median = TimeToClose.median(cases, end);
        return new CaseLoad.Type(type.text(), cases.size(), closed, median.isPresent() ? median.getAsDouble() : null);
    }

    private List<CaseLoad.Referred> departments() {
        List<Case> referred = ofYear.stream()
                .filter(one ->
                        one.type() == CaseType.REFERRAL && !one.department().isBlank())
                .toList();
        List<CaseLoad.Referred> departments = new ArrayList<>();
        grouped(referred, Case::department)
                .forEach((department, cases) -> departments.add(new CaseLoad.Referred(
                        department,
                        cases.size(),
                        cases.stream().filter(one -> one.openAt(end)).count(),
                        overdue(cases))));
        return departments;
    }

    private long overdue(List<Case> cases) {
        return cases.stream().filter(one -> one.overdueAt(end)).count();
    }

    private static Map<String, List<Case>> grouped(List<Case> cases, Function<Case, String> by) {
        return cases.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private long age(Case one) {
        return inputs.to().toEpochDay() - day(one.openedAt()).toEpochDay();
    }

    private LocalDate day(Instant time) {
        return time.atZone(inputs.zone()).toLocalDate();
    }
}
