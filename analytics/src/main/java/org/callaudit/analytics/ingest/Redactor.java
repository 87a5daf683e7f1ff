package org.callaudit.analytics.ingest;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes personal data out of free text before anything is stored: e-mail addresses, card numbers, US social security
 * numbers, account numbers and telephone numbers. In doubt it takes out: a lost number can be asked for again.
 */
public final class Redactor implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int FEWEST_PHONE_DIGITS = 7;
    private static final int FEWEST_SSN_DIGITS = 9;

    /** What people put between groups of digits, the dashes and spaces of word processors included. */
    private static final String GAP = "[ .\\u00A0\\u2007\\u202F\\u2010-\\u2015\\u2212-]";

    private static final Pattern SSN =
            Pattern.compile("(?<![0-9])[0-9]{3}([ \\u00A0\\u2010-\\u2015\\u2212-])[0-9]{2}\\1[0-9]{4}(?![0-9])");

    /** What makes 500-1000 an amount; without it, it could be a local number. */
    private static final String UNIT = "(?! ?(?i:gal|gallons?|kwh|ccf|therms?|dollars)\\b)";

    /** North American numbers with and without area code and country code, then those that begin with another code. */
    private static final Pattern PHONE = Pattern.compile("(?<![0-9])(?:"
            + "(?:\\+?1" + GAP + "{0,3})?(?:\\([0-9]{3}\\)" + GAP + "{0,3}|[0-9]{3}(?:" + GAP + "{1,3}|/))[0-9]{3}"
            + GAP + "{0,3}[0-9]{4}"
            + "|[0-9]{6}" + GAP + "[0-9]{4}"
            + "|(?<![A-Za-z])(?:\\+?1" + GAP + "?)?[2-9][0-9]{9}"
            + "|\\+[1-9](?:" + GAP + "?\\(?[0-9]\\)?){7,14}"
            + "|(?<![0-9A-Za-z$.,/-])[2-9][0-9]{2}-[0-9]{4}" + UNIT
            + ")(?![0-9])");

    private final Pattern account;

    /** A redactor that knows the utility's account numbers, which have a digit, by this regular expression. */
    public Redactor(String accountPattern) {
        this.account = Pattern.compile(accountPattern);
    }

    /** The text with personal data replaced by what it was: {@code [phone]}. */
    public String redact(String text) {
        int digits = 0;
        boolean at = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            at |= c == '@';
        }
        String redacted = at ? EmailAddresses.redact(text) : text;
        return digits == 0 ? redacted : numbers(redacted, digits);
    }

    private String numbers(String text, int digits) {
        String redacted = digits >= CardNumbers.FEWEST_DIGITS ? CardNumbers.redact(text) : text;
        if (digits >= FEWEST_SSN_DIGITS) {
            redacted = replace(SSN, redacted, "[ssn]");
        }
        redacted = replace(account, redacted, "[account]");
        return digits >= FEWEST_PHONE_DIGITS ? replace(PHONE, redacted, "[phone]") : redacted;
    }

    private static String replace(Pattern pattern, String text, String by) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.replaceAll(by) : text;
    }
}
