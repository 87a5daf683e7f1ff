package org.callaudit.analytics.ingest;

import java.io.Serializable;
import java.util.regex.Pattern;

/** Takes personal data out of free text before anything is stored. */
public final class Redactor implements Serializable {

    private static final long serialVersionUID = 1;

    private final Pattern account;

    /** A redactor that knows the utility's account numbers by this regular expression. */
    public Redactor(String accountPattern) {
        this.account = Pattern.compile(accountPattern);
    }

    /** The text with personal data replaced by what it was: {@code [phone]}. */
    public String redact(String text) {
        return account.matcher(text).replaceAll("[account]");
    }
}
