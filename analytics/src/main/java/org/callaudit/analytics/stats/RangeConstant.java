package org.callaudit.analytics.stats;

/** How a mean moving range of two becomes a standard deviation and an upper limit of ranges. */
public enum RangeConstant {

    /** 3 / 1.128 and 3.267, as tables round them (NIST/SEMATECH e-Handbook 6.3.2.2): what reports use. */
    TABLE(1.128, 3.267),

    /** 2.66 and 3.267, as rounded by hand (Wheeler, Understanding Variation, 1993). */
    ROUNDED(3 / 2.66, 3.267),

    /** 3 √π / 2: a range of two standard normal values has mean 2/√π and variance 2 - 4/π. */
    EXACT(2 / Math.sqrt(Math.PI), 1 + 3 * Math.sqrt(Math.PI / 2 - 1));

    /** The expected range of two values, in standard deviations. */
    final double d2;

    /** Upper limit of a range of two, in mean ranges. */
    final double d4;

    RangeConstant(double d2, double d4) {
        this.d2 = d2;
        this.d4 = d4;
    }
}
