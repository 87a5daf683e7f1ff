package org.callaudit.analytics.stats;

/** The value at a place in the order of many, without sorting them all (Hoare, CACM 1961;4:321-322). */
final class OrderStatistic {

    private OrderStatistic() {}

    /** The value that would be at that index if the values were sorted; leaves them in another order. */
    static double of(double[] values, int index) {
        return of(values, 0, values.length - 1, index);
    }

    /** The same where that index is known to lie in a part, and nothing outside the part belongs into it. */
    static double of(double[] values, int first, int last, int index) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int up = low;
            int down = high;
            while (up <= down) {
                while (values[up] < pivot) {
                    up++;
                }
                while (values[down] > pivot) {
                    down--;
                }
                if (up <= down) {
                    double swapped = values[up];
                    values[up++] = values[down];
                    values[down--] = swapped;
                }
            }
            low = index >= up ? up : low;
            high = index <= down ? down : high;
            if (index > down && index < up) {
                return values[index];
            }
        }
        return values[index];
    }
}
