package org.callaudit.reports.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EndLabelsTest {

    @Test
    void leaves_alone_what_is_far_apart() {
        double[] wanted = {10, 30, 50};
        assertArrayEquals(wanted, EndLabels.apart(wanted, 11, 0, 100), 0);
    }

    @Test
    void parts_two_at_one_height_to_both_sides() {
        assertArrayEquals(new double[] {44.5, 55.5}, EndLabels.apart(new double[] {50, 50}, 11, 0, 100), 1e-9);
    }

    @Test
    void keeps_its_distance_and_the_edges_whatever_is_wanted() {
        Random random = new Random(1);
        for (int run = 0; run < 500; run++) {
            double[] wanted =
                    random.doubles(1 + random.nextInt(9), 0, 100).sorted().toArray();
            double[] at = EndLabels.apart(wanted, 11, 0, 100);
            for (int i = 0; i < at.length; i++) {
                assertTrue(at[i] >= -1e-9 && at[i] <= 100 + 1e-9);
                assertTrue(i == 0 || at[i] - at[i - 1] >= 11 - 1e-9);
            }
        }
    }
}
