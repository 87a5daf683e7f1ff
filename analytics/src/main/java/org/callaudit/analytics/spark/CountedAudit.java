package org.callaudit.analytics.spark;

import java.util.List;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.jspecify.annotations.Nullable;

/**
 * What the tallies need of one audit that counts.
 *
 * @param day epoch day of the contact
 * @param formVersion the version of the form that it stands on, as {@link Form#versionScope}
 * @param score in units of 1e-12 of a percentage point, or null if no item applied
 * @param classMask mask of {@link ErrorClass#bit}
 * @param clean whether it has no finding against form accuracy
 * @param answers of the items that applied
 */
record CountedAudit(
        int day,
        CountTerms.Place place,
        String agentId,
        String evaluatorId,
        String topic,
        String channel,
        String formVersion,
        @Nullable Long score,
        int applicable,
        int errors,
        int classMask,
        boolean clean,
        List<Answer> answers) {

    private static final int CRITICAL = ~ErrorClass.NON_CRITICAL.bit();

    /** An item that applied. */
    record Answer(FormItems.Place place, boolean wrong) {}

    boolean critical() {
        return (classMask & CRITICAL) != 0;
    }
}
