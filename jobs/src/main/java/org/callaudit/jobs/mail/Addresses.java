package org.callaudit.jobs.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/** Single mail addresses out of text that people typed. */
final class Addresses {

    private Addresses() {}

    /**
     * The one address in the text.
     *
     * @param key what the text is, for the message
     * @throws IllegalArgumentException if it is not exactly one valid address of the form {@code name@domain}
     */
    static InternetAddress one(String key, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(key + ": a line break or control character in an address");
        }
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            if (addresses.length != 1 || addresses[0].isGroup()) {
                throw new IllegalArgumentException(key + ": \"" + text + "\" is not one address");
            }
            addresses[0].validate();
            if (addresses[0].getAddress().indexOf('@') < 1) {
                throw new IllegalArgumentException(key + ": \"" + text + "\" has no @");
            }
            return addresses[0];
        } catch (AddressException wrong) {
            throw new IllegalArgumentException(key + ": \"" + text + "\" is not a mail address", wrong);
        }
    }

    /** The part behind the {@code @}, in lower case. */
    static String domain(String key, String text) {
        String address = one(key, text).getAddress();
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
