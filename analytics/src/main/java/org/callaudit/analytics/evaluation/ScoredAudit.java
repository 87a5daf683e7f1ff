package org.callaudit.analytics.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.callaudit.analytics.model.ErrorClass;
import org.jspecify.annotations.Nullable;

/**
 * One audit of the agent that counts.
 *
 * @param day local day of the contact
 * @param score percent after an automatic zero, or null if no item applied
 * @param classes of the items in error
 * @param met scope ids of the items that applied and were right
 * @param missed scope ids of the items in error, in the order of the form
 * @param automaticZero whether an item in error made it zero
 * @param disputed whether it is a rescoring after an appeal
 * @param before the score before the rescoring, or null if it was none or had none
 */
public record ScoredAudit(
        String auditId,
        String contactId,
        LocalDate day,
        String evaluatorId,
        String formId,
        String formVersion,
        @Nullable Double score,
        Set<ErrorClass> classes,
        List<String> met,
        List<String> missed,
        boolean automaticZero,
        boolean disputed,
        @Nullable Double before) {

    boolean critical() {
        return classes.stream().anyMatch(ErrorClass::critical);
    }
}
