package org.callaudit.analytics.ingest;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes personal data out of free text before anything is stored: e-mail addresses, card numbers, US social security
 * numbers, account numbers (those of banks as IBAN) and telephone numbers. In doubt it takes out: a lost number can be asked for again.
 */
public final class Redactor implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int FEWEST_PHONE_DIGITS = 7;
    private static final int FEWEST_SSN_DIGITS = 9;

    /** The last of the signs of western languages. */
    private static final char LAST_USUAL = '\u00AC';

    /** What people put between groups of digits, the dashes and spaces of word processors included. */
    private static final String GAP = "[ .\\u00A0\\u2007\\u202F\\u2010-\\u2015\\u2212-]";

    /** The same where the groups are unmistakable: also strokes and ends of lines. */
    private static final String WIDE_GAP = "[ ./_\\t\\r\\n\\u00A0\\u2007\\u202F\\u2010-\\u2015\\u2212-]";

    /** What makes 500-1000 an amount; without it, it could be a local number. */
    private static final String UNIT = "(?! ?(?i:gal|gallons?|kwh|ccf|therms?|dollars)\\b)";

    private static final Pattern SSN = Pattern.compile("(?<![0-9])(?:"
            + "[0-9]{3}([ ./_\\r\\n\\u00A0\\u2010-\\u2015\\u2212-])[0-9]{2}\\1[0-9]{4}"
            + "|[0-9]{3}-[0-9]{6}" + UNIT
            + ")(?![0-9])");

    /** Unbroken digits that stand alone or behind a word; behind capitals they are an id. */
    private static final String BEHIND_WORD = "(?:(?<![A-Za-z])|(?<=[a-z]{2}|(?i:ph|tel|cell|mob|phone|mobile|call)))";

    /** Numbers that begin with a country's code; told from account numbers by their plus. */
    private static final Pattern INTERNATIONAL =
            Pattern.compile("(?<![0-9])\\+[1-9](?:(?:" + GAP + "|\\r?\\n)?\\(?[0-9]\\)?){7,14}(?![0-9])");

    /** North American numbers with and without area code and country code, then those of Europe, which begin with 0. */
    private static final Pattern PHONE = Pattern.compile("(?=[0-9+(])(?<![0-9])(?:"
            + "(?:\\+?1" + GAP + "{0,3})?(?:\\([0-9]{3}\\)" + WIDE_GAP + "{0,3}|[0-9]{3}" + WIDE_GAP + "{1,3})[0-9]{3}"
            + WIDE_GAP + "{0,3}[0-9]{4}"
            + "|[0-9]{6}" + GAP + "[0-9]{4}"
            + "|" + BEHIND_WORD + "(?:\\+?1" + GAP + "?)?[2-9][0-9]{9}"
            + "|(?<![0-9A-Za-z$.,/-])[2-9][0-9]{2}-[0-9]{4}" + UNIT
            + "|(?<![0-9A-Za-z$.,/-])(?:"
            + "0[1-9]([ .-])[0-9]{2}\\1[0-9]{2}\\1[0-9]{2}\\1[0-9]{2}"
            + "|0[1-9][ /-][0-9]{8}"
            + "|(?:0[1-9][0-9]{1,3} ?[ /-] ?|\\(0[1-9][0-9]{1,3}\\) ?)(?:[0-9]{6,8}|[0-9]{3,4}[ -][0-9]{3,4})"
            + "|0[1-9][0-9]{3} (?:[0-9]{6}|[0-9]{3} [0-9]{3})"
            + "))(?![0-9])");

    private final Pattern account;

    /** A redactor that knows the utility's account numbers, which have a digit, by this regular expression. */
    public Redactor(String accountPattern) {
        this.account = Pattern.compile(accountPattern);
    }

    /** The text with personal data replaced by what it was: {@code [phone]}. */
    public String redact(String text) {
        int digits = 0;
        boolean at = false;
        boolean plus = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > LAST_USUAL && OddSigns.is(c)) {
                return redactOdd(text);
            }
            digits += c >= '0' && c <= '9' ? 1 : 0;
            at = at || EmailAddresses.isSign(text, i);
            plus |= c == '+';
        }
        String redacted = at ? EmailAddresses.redact(text) : text;
        return digits == 0 ? redacted : numbers(redacted, digits, plus);
    }

    /** What is found once digits are plain and unseen signs are gone; where nothing is, the text stays as it is. */
    private String redactOdd(String text) {
        String plain = OddSigns.plain(text);
        String redacted = redact(plain);
        return redacted.equals(plain) ? text : redacted;
    }

    private String numbers(String text, int digits, boolean plus) {
        String redacted = text;
        if (digits >= FEWEST_SSN_DIGITS) {
            redacted = Ibans.redact(redacted);
        }
        if (digits >= CardNumbers.FEWEST_DIGITS) {
            redacted = CardNumbers.redact(redacted);
        }
        if (digits >= FEWEST_SSN_DIGITS) {
            redacted = replace(SSN, redacted, "[ssn]");
        }
        if (plus) {
            redacted = replace(INTERNATIONAL, redacted, "[phone]");
        }
        redacted = replace(account, redacted, "[account]");
        return digits >= FEWEST_PHONE_DIGITS ? replace(PHONE, redacted, "[phone]") : redacted;
    }

    private static String replace(Pattern pattern, String text, String by) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.replaceAll(by) : text;
    }
}
