package org.callaudit.jobs.report;

import java.time.DayOfWeek;
import org.callaudit.analytics.centre.CentreJudge;
import org.callaudit.analytics.centre.CentreSummary;
import org.callaudit.analytics.centre.JudgedCentre;
import org.callaudit.analytics.evaluation.EvaluationJudge;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.analytics.monthly.MonthlyJudge;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.analytics.nightly.JudgedNight;
import org.callaudit.analytics.nightly.NightlyJudge;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.analytics.quality.QualityJudge;
import org.callaudit.analytics.quality.QualitySummary;
import org.callaudit.jobs.ledger.ReportOrder;
import org.callaudit.reports.centre.CentreReport;
import org.callaudit.reports.evaluation.EvaluationReport;
import org.callaudit.reports.monthly.MonthlyReport;
import org.callaudit.reports.nightly.NightlyReport;
import org.callaudit.reports.quality.QualityReport;
import org.jspecify.annotations.Nullable;

/** Every kind of report: a new kind is one line and its figures. */
public final class Reports {

    private final Desk desk;
    private @Nullable NightlyFigures gathered;
    private @Nullable MonthlyFigures months;

    public Reports(Desk desk) {
        this.desk = desk;
    }

    /** Gathers and judges what a report says. Changes nothing. */
    public Draft draft(ReportOrder order) {
        return switch (order.kind()) {
            case NIGHTLY -> nightly(order);
            case MONTHLY -> monthly(order);
            case CENTRE -> centre(order);
            case DATA_QUALITY -> dataQuality(order);
            case EVALUATION -> evaluation(order);
        };
    }

    private Draft nightly(ReportOrder order) {
        String team = order.scope().id();
        NightlyFigures figures = figures(order);
        var open = desk.ledger().signals().open(team, order.to());
        JudgedNight judged = NightlyJudge.judge(figures.inputs(team, open));
        NightlySummary night = judged.summary();
        return new Draft(
                figures.inputFiles(),
                figures.drawn(team),
                due(order, night),
                issue -> new NightlyReport(issue, night),
                () -> desk.ledger().signals().told(team, order.to(), judged.signals(), open));
    }

    private Draft monthly(ReportOrder order) {
        MonthlyFigures figures = months;
        if (figures == null
                || !figures.from().equals(order.from())
                || !figures.to().equals(order.to())) {
            figures = new MonthlyFigures(desk, order.from(), order.to());
            months = figures;
        }
        MonthlySummary month = MonthlyJudge.judge(figures.inputs(order.scope().id()));
        return new Draft(figures.inputFiles(), issue -> new MonthlyReport(issue, month));
    }

    private Draft evaluation(ReportOrder order) {
        EvaluationFigures figures = new EvaluationFigures(desk, order);
        EvaluationSummary year = EvaluationJudge.judge(figures.inputs());
        return new Draft(figures.inputFiles(), issue -> new EvaluationReport(issue, year));
    }

    private Draft centre(ReportOrder order) {
        CentreFigures figures = new CentreFigures(desk, order);
        var open = desk.ledger().signals().openInCentre(order.to());
        JudgedCentre judged = CentreJudge.judge(figures.inputs(open));
        CentreSummary centre = judged.summary();
        return new Draft(
                figures.inputFiles(),
                "",
                true,
                issue -> new CentreReport(issue, centre),
                () -> desk.ledger().signals().toldOfCentre(order.to(), judged.signals(), open));
    }

    private Draft dataQuality(ReportOrder order) {
        QualityFigures figures = new QualityFigures(desk, order);
        QualitySummary quality = QualityJudge.judge(figures.inputs());
        return new Draft(figures.inputFiles(), issue -> new QualityReport(issue, quality));
    }

    /** Those of one date, gathered once for all its teams. */
    private NightlyFigures figures(ReportOrder order) {
        NightlyFigures known = gathered;
        if (known == null || !known.date().equals(order.to())) {
            known = new NightlyFigures(desk, order.to());
            gathered = known;
        }
        return known;
    }

    /** Supervisors hear when there is something to do, on Monday mornings, and the first time. */
    private boolean due(ReportOrder order, NightlySummary night) {
        return desk.run().options().all()
                || !night.toDo().isEmpty()
                || night.alarming()
                || order.to().plusDays(1).getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
