package org.callaudit.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationInputs;
import org.callaudit.analytics.evaluation.EvaluationInputs.Answer;
import org.callaudit.analytics.evaluation.EvaluationInputs.Earlier;
import org.callaudit.analytics.evaluation.EvaluationInputs.ScoredAudit;
import org.callaudit.analytics.evaluation.EvaluationJudge;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.Standard;
import org.callaudit.reports.evaluation.EvaluationReport;
import org.callaudit.reports.page.Issue;

/** Evaluation sheets of invented audits, so many of them, of a form with so many items. */
final class Sheets {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);
    private static final String[] TEXTS = {
        "Verifies the account holder",
        "States next steps",
        "Confirms address and call-back number",
        "Quotes the rule or rate that applies",
        "Notes the account",
        "Offers paperless billing"
    };

    private Sheets() {}

    static EvaluationReport of(int audits, int items, String name) {
        List<FormItem> form = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            ErrorClass errorClass = ErrorClass.values()[i % ErrorClass.values().length];
            form.add(new FormItem(
                    "Call",
                    "I" + i,
                    TEXTS[i % TEXTS.length] + (i < TEXTS.length ? "" : " " + i),
                    10,
                    errorClass,
                    false,
                    "CS-" + i,
                    null,
                    "What was asked for is done before the call ends.",
                    "Listen to two own calls and say what was missing."));
        }
        List<ScoredAudit> scored = new ArrayList<>();
        for (int n = 0; n < audits; n++) {
            scored.add(audit(n, audits, form));
        }
        Instant opened = TO.minusDays(40).atTime(9, 0).atZone(ZONE).toInstant();
        List<Case> cases = audits == 0
                ? List.of()
                : List.of(new Case(
                        "K1",
                        CaseType.COACHING,
                        opened,
                        null,
                        null,
                        "Dana Lee",
                        "",
                        "",
                        "",
                        "A1",
                        "",
                        false,
                        "Sum up what was agreed in one sentence.",
                        ""));
        return new EvaluationReport(
                new Issue("City of Example, Customer Service", Nights.REPORT_ID, Nights.VERSION, List.of()),
                EvaluationJudge.judge(new EvaluationInputs(
                        "City of Example",
                        "A1",
                        TO.minusYears(1).plusDays(1),
                        TO,
                        ZONE,
                        Instant.parse("2026-10-31T23:42:00Z"),
                        new Reference(
                                new Roster(List.of(new RosterEntry(
                                        "A1",
                                        name,
                                        "UB1",
                                        "Utility Billing 1",
                                        "Dana Lee",
                                        "dana@example.org",
                                        "Utility Billing",
                                        LocalDate.of(2020, 1, 1),
                                        null))),
                                List.of(new Form("CARE", "2", form))),
                        new Background(
                                List.of(new Standard(
                                        "error_rate.any_critical",
                                        Scope.CENTRE,
                                        0.15,
                                        false,
                                        LocalDate.of(2025, 1, 1))),
                                List.of(),
                                cases),
                        scored,
                        audits < 2 ? List.of() : List.of(new Earlier("Q1", 1, 60_000_000_000_000L)),
                        List.of(new InputFile("audits-2026-10.csv", "9e3779b9".repeat(8))))));
    }

    private static ScoredAudit audit(int n, int audits, List<FormItem> form) {
        List<Answer> answers = new ArrayList<>();
        int classes = 0;
        for (int i = 0; i < form.size(); i++) {
            boolean missed = (n * 7 + i * 3) % (i % 3 == 0 ? 5 : 41) == 1;
            answers.add(new Answer(form.get(i).itemId(), missed, missed ? "Had to be asked twice." : ""));
            classes |= missed ? form.get(i).errorClass().bit() : 0;
        }
        return new ScoredAudit(
                "Q" + n,
                n == 1,
                "C" + (48_000 + n),
                "EV" + (1 + n % 3),
                "CARE",
                "2",
                TO.minusDays(364L * (audits - n) / audits),
                (100 - 3L * (n % 9)) * 1_000_000_000_000L,
                classes,
                answers);
    }
}
