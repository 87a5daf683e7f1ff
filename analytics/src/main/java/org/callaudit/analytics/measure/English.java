package org.callaudit.analytics.measure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers, dates and counts as a page words them: US English, whatever the machine's locale. */
public final class English {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.US);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM", Locale.US);
    private static final List<String> WORDS = List.of(
            "no",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final int IN_WORDS = 12;

    /** A sentence may begin with a number up to this one, in words. */
    private static final int BEGINS = 20;

    private English() {}

    /** {@code 1,204}. */
    public static String number(long number) {
        return String.format(Locale.US, "%,d", number);
    }

    /** {@code two}, up to twelve; figures beyond. */
    public static String word(long number) {
        return number <= IN_WORDS ? WORDS.get((int) number) : number(number);
    }

    /** Whether a sentence may begin with that number; else it is to be turned. */
    public static boolean begins(long number) {
        return number <= BEGINS;
    }

    /** {@code Thirteen form totals}: a count at the start of a sentence, of a number that {@link #begins} one. */
    public static String beginning(long number, String noun) {
        return sentence(WORDS.get((int) number)) + " " + (number == 1 ? noun : noun + "s");
    }

    /** {@code one audit}, {@code 15 audits}, {@code no audits}. */
    public static String counted(long number, String noun) {
        return word(number) + " " + (number == 1 ? noun : noun + "s");
    }

    /** {@code 15 of 50}, {@code none of 50}. */
    public static String of(long count, long n) {
        return (count == 0 ? "none" : number(count)) + " of " + number(n);
    }

    /** A share as {@code 19%}. */
    public static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    /** A total in a sentence: {@code 88} or {@code 88.5}. */
    public static String score(double score) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.US)).format(score);
    }

    /** {@code Oct 12}, with the year where it is not that of the page. */
    public static String date(LocalDate day, LocalDate page) {
        return (day.getYear() == page.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    /** {@code October}. */
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** {@code Oct}. */
    public static String shortMonth(LocalDate day) {
        return SHORT_MONTH.format(day);
    }

    /** The same text without a capital at its start, for the middle of a sentence. */
    public static String uncapital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.US) + text.substring(1);
    }

    /** The same text with a capital at its start. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.US) + text.substring(1);
    }
}
