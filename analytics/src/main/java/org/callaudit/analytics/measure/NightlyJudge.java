package org.callaudit.analytics.measure;

import java.util.List;

/** Turns a team's tallies into what its nightly page says. */
public final class NightlyJudge {

    private NightlyJudge() {}

    /** The page and the signals it rests on. */
    public static JudgedNight judge(NightlyInputs inputs) {
        NightlySummary summary = new NightlySummary(
                inputs.organisation(),
                inputs.teamId(),
                inputs.teamId(),
                "",
                inputs.businessDate(),
                inputs.zone(),
                inputs.dataAsOf(),
                "Nothing unusual.",
                "",
                false,
                List.of(),
                List.of(),
                0,
                0,
                List.of(),
                List.of(),
                inputs.unhappyCount(),
                inputs.newAnswers(),
                List.of(),
                "",
                "",
                inputs.plannedPerAgent(),
                List.of(),
                "",
                inputs.correctedSince(),
                inputs.inputs());
        return new JudgedNight(summary, List.of());
    }
}
