package org.callaudit.analytics.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points that nobody wrote down, from the totals they made: the weights for which Σ weight · (share − total) comes nearest
 * to nothing over all audits (least squares under a given sum), brought to whole points.
 */
final class FittedWeights {

    /** What the points of a form usually add up to. */
    private static final List<Integer> SUMS = List.of(100, 50, 20, 10);

    /** Keeps questions that everybody got right from making the equations unsolvable. */
    private static final double RIDGE = 1e-9;

    private FittedWeights() {}

    /** Whole weights to try; none where there are fewer totals than questions. */
    static List<List<Double>> of(List<ScoringRule.Marked> audits, int items) {
        double[][] normal = new double[items][items];
        int used = 0;
        for (ScoringRule.Marked audit : audits) {
            BigDecimal total = audit.total();
            if (total != null && total.signum() > 0) {
                used++;
                add(normal, residual(audit, total.doubleValue() / 100));
            }
        }
        if (used < items) {
            return List.of();
        }
        double[] weights = solved(normal);
        double sum = Arrays.stream(weights).sum();
        List<List<Double>> rounded = new ArrayList<>();
        for (int wanted : SUMS) {
            List<Double> whole = Arrays.stream(weights)
                    .mapToObj(weight -> Math.max(0, Math.rint(weight / sum * wanted)))
                    .toList();
            if (whole.stream().allMatch(weight -> weight > 0)) {
                rounded.add(whole);
            }
        }
        return rounded;
    }

    /** What each question adds to the gap between the points and the total. */
    private static double[] residual(ScoringRule.Marked audit, double total) {
        return audit.shares().stream()
                .mapToDouble(share -> share == null || share.isNaN() ? 0 : share - total)
                .toArray();
    }

    private static void add(double[][] normal, double[] row) {
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                normal[i][j] += row[i] * row[j];
            }
        }
    }

    /** Solves normal · x = 1 by elimination with pivots; the solution is the direction of the constrained minimum. */
    private static double[] solved(double[][] normal) {
        int n = normal.length;
        double[] right = new double[n];
        Arrays.fill(right, 1);
        for (int i = 0; i < n; i++) {
            normal[i][i] += RIDGE * (1 + normal[i][i]);
        }
        for (int i = 0; i < n; i++) {
            pivot(normal, right, i);
            for (int row = i + 1; row < n; row++) {
                double factor = normal[row][i] / normal[i][i];
                for (int column = i; column < n; column++) {
                    normal[row][column] -= factor * normal[i][column];
                }
                right[row] -= factor * right[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int column = i + 1; column < n; column++) {
                right[i] -= normal[i][column] * right[column];
            }
            right[i] /= normal[i][i];
        }
        return right;
    }

    private static void pivot(double[][] normal, double[] right, int from) {
        int best = from;
        for (int row = from + 1; row < normal.length; row++) {
            best = Math.abs(normal[row][from]) > Math.abs(normal[best][from]) ? row : best;
        }
        double[] rows = normal[from];
        normal[from] = normal[best];
        normal[best] = rows;
        double value = right[from];
        right[from] = right[best];
        right[best] = value;
    }
}
