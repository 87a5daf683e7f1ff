package org.callaudit.analytics.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param pointsPossible points a perfect answer is awarded, above 0
 * @param policyText the policy's wording, or null
 */
public record FormItem(
        String section,
        String itemId,
        String text,
        double pointsPossible,
        ErrorClass errorClass,
        boolean autoFail,
        @Nullable String policyRef,
        @Nullable String department,
        @Nullable String policyText,
        @Nullable String recommendation)
        implements Serializable {}
