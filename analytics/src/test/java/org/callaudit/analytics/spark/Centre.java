package org.callaudit.analytics.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.callaudit.analytics.facts.ItemState;
import org.callaudit.analytics.facts.SegmentFixture.AuditFact;
import org.callaudit.analytics.facts.SegmentFixture.ItemFact;
import org.callaudit.analytics.facts.SegmentFixture.SurveyFact;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.jspecify.annotations.Nullable;

/** A small contact centre: Ana moves from T1 to T2 on 11 March, Bo stays in T1, Cy leaves the roster after 5 March. */
final class Centre {

    static final LocalDate MOVE = LocalDate.of(2026, 3, 11);

    private Centre() {}

    static Reference reference() {
        return new Reference(
                new Roster(List.of(
                        member("ana", "T1", "Water", LocalDate.of(2025, 1, 1), MOVE.minusDays(1)),
                        member("ana", "T2", "Power", MOVE, null),
                        member("bo", "T1", "Water", LocalDate.of(2025, 1, 1), null),
                        member("cy", "T2", "Power", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 5)))),
                List.of(
                        new Form(
                                "QA",
                                "1",
                                List.of(
                                        item("G", ErrorClass.NON_CRITICAL, false),
                                        item("V", ErrorClass.CUSTOMER_CRITICAL, false),
                                        item("K", ErrorClass.COMPLIANCE_CRITICAL, true))),
                        new Form(
                                "QA",
                                "2",
                                List.of(
                                        item("V", ErrorClass.BUSINESS_CRITICAL, false),
                                        item("N", ErrorClass.NON_CRITICAL, false)))));
    }

    private static RosterEntry member(
            String agent, String team, String department, LocalDate from, @Nullable LocalDate to) {
        return new RosterEntry(agent, agent, team, team, "Sam", "sam@city.example", department, from, to);
    }

    private static FormItem item(String id, ErrorClass errorClass, boolean autoFail) {
        return new FormItem("All", id, "Text of " + id, 5, errorClass, autoFail, null, null, null, null);
    }

    /** Answers on version 1: G, V and K in this order. */
    static List<ItemFact> answers(ItemState g, ItemState v, ItemState k) {
        return List.of(
                new ItemFact("G", ErrorClass.NON_CRITICAL, g, ""),
                new ItemFact("V", ErrorClass.CUSTOMER_CRITICAL, v, ""),
                new ItemFact("K", ErrorClass.COMPLIANCE_CRITICAL, k, ""));
    }

    /** Audits of random days of March on version 1, of everything that there is. */
    static List<AuditFact> randomAudits(Random random, int count) {
        List<AuditFact> audits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            audits.add(new AuditFact(
                    i,
                    "A" + i,
                    List.of("ana", "bo", "cy").get(random.nextInt(3)),
                    "EV" + random.nextInt(3),
                    "1",
                    LocalDate.of(2026, 3, 1 + random.nextInt(31)),
                    random.nextInt(40),
                    Purpose.values()[random.nextInt(4)],
                    List.of("phone", "chat", "").get(random.nextInt(3)),
                    List.of("billing", "leak", "").get(random.nextInt(3)),
                    "90",
                    random.nextInt(5) == 0 ? null : random.nextLong(100_000_000_001L),
                    random.nextInt(1 << FindingCode.values().length),
                    answers(state(random), state(random), state(random))));
        }
        return audits;
    }

    /** Surveys of random days of March. */
    static List<SurveyFact> randomSurveys(Random random, int count) {
        List<SurveyFact> surveys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean answered = random.nextBoolean();
            surveys.add(new SurveyFact(
                    i,
                    "S" + i,
                    List.of("ana", "bo", "cy").get(random.nextInt(3)),
                    LocalDate.of(2026, 3, 1 + random.nextInt(31)),
                    List.of("phone", "chat", "").get(random.nextInt(3)),
                    List.of("billing", "leak", "").get(random.nextInt(3)),
                    answered,
                    answered ? 1 + random.nextInt(5) : null,
                    answered ? random.nextInt(11) : null,
                    answered ? 1 + random.nextInt(7) : null,
                    answered ? random.nextBoolean() : null,
                    "words " + i));
        }
        return surveys;
    }

    private static ItemState state(Random random) {
        return ItemState.values()[random.nextInt(3)];
    }
}
