package org.callaudit.analytics.study;

import java.util.List;
import java.util.Map;
import org.callaudit.analytics.picture.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What a study found.
 *
 * @param chart its name on the command line, as in {@code laney-p}
 * @param n how many rows of the file were counted, those with a missing figure left out
 * @param figures everything found, by name and in order: finite doubles, whole numbers, texts, nulls, and lists and maps of
 *     such; the first list of maps is the table behind the picture
 * @param headline one sentence that says what the picture shows
 * @param method one line: what was computed, and how
 * @param notes what a reader of the page has to know besides: rows left out, why a figure is not there
 * @param picture what to draw
 */
public record Study(
        String chart,
        int n,
        Map<String, @Nullable Object> figures,
        String headline,
        String method,
        List<String> notes,
        Picture picture) {}
