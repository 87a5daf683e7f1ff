package org.callaudit.reports.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What a figure, day or word on a page stands for, unrounded, for programs that read it further. */
public sealed interface Value {

    /** Words; empty where there is nothing to say. */
    record Text(String text) implements Value {}

    /**
     * A number.
     *
     * @param number finite
     * @param decimals to be shown, from 0
     */
    record Amount(double number, int decimals) implements Value {
        public Amount {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("an amount is a finite number, not " + number);
            }
        }
    }

    /**
     * A share.
     *
     * @param fraction finite; 1 is 100 per cent
     */
    record Share(double fraction) implements Value {
        public Share {
            if (!Double.isFinite(fraction)) {
                throw new IllegalArgumentException("a share is a finite number, not " + fraction);
            }
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Value {}

    /** Several values that a page prints as one, such as {@code 41% (29–55)}; each gets a column of its own. */
    record Parts(List<Part> parts) implements Value {}

    /**
     * One of several values.
     *
     * @param head added to the column's; empty for the first, which keeps it
     */
    record Part(String head, Value value) {}

    /** A time of day in the contact centre's zone. */
    record Moment(LocalDateTime local) implements Value {}
}
