package org.callaudit.analytics.centre;

import java.util.Map;

/**
 * One evaluator's scoring of a contact that several score.
 *
 * @param answers by item id: {@link #RIGHT}, {@link #MISSED} or {@link #NOT_APPLICABLE}
 */
public record Scoring(String contactId, String evaluatorId, String formId, Map<String, String> answers) {

    public static final String RIGHT = "right";
    public static final String MISSED = "missed";
    public static final String NOT_APPLICABLE = "not applicable";
}
