package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Estimate;
import org.callaudit.analytics.picture.Picture.Estimates;
import org.callaudit.analytics.picture.Picture.Scale;

/** The coefficients of agreement as a picture. */
final class AgreementPicture {

    private AgreementPicture() {}

    /** The coefficients one under another; those that could not be computed are left out. */
    static Estimates of(Findings found) {
        List<Estimate> rows = new ArrayList<>();
        found.map().forEach((name, value) -> {
            if (value instanceof Double coefficient) {
                rows.add(new Estimate(name(name), coefficient, null, null, false, ""));
            } else if (value instanceof Map<?, ?> several) {
                several.forEach((kind, one) -> {
                    if (one instanceof Double coefficient) {
                        rows.add(new Estimate(name(name) + ", " + kind, coefficient, null, null, false, ""));
                    }
                });
            }
        });
        return new Estimates(new Axis("agreement", Scale.NUMBER), rows, 0.0);
    }

    private static String name(String figure) {
        return switch (figure) {
            case "percent" -> "same answer";
            case "cohenKappa", "weightedKappa" -> "Cohen's \u03ba";
            case "fleissKappa" -> "Fleiss' \u03ba";
            case "krippendorff" -> "Krippendorff's \u03b1";
            case "gwetAc1" -> "Gwet's AC1";
            default -> "Gwet's AC2";
        };
    }
}
