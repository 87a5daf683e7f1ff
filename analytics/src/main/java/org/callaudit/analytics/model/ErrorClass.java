package org.callaudit.analytics.model;

import java.util.Locale;

/** How much an error on an item matters, as the form says. */
public enum ErrorClass {
    NON_CRITICAL,
    CUSTOMER_CRITICAL,
    BUSINESS_CRITICAL,
    COMPLIANCE_CRITICAL;

    /** Whether an error of this class is a critical error. */
    public boolean critical() {
        return this != NON_CRITICAL;
    }

    /** This class's bit in a mask of error classes. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The name used in files, tables and JSON: {@code non_critical}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a page calls it, before {@code error}: {@code non-critical}. */
    public String words() {
        return text().replace('_', '-');
    }
}
