package org.callaudit.jobs.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Arrays;
import org.callaudit.analytics.text.Sha256;

/** Message-IDs that are known before anything is sent: the same delivery always has the same one. */
public final class MessageIds {

    private static final int HEX_DIGITS = 32;

    private MessageIds() {}

    /**
     * The id of one delivery, with its angle brackets: the first 32 hex digits of SHA-256 over the report's bytes, a
     * zero byte, the recipient, a zero byte, the date as {@code 2026-10-31}, a zero byte and the send number in
     * decimal, all text in UTF-8; then {@code @} and the sender's domain in lower case. The last three parts hold no
     * zero byte, so that no two deliveries give the same bytes to hash.
     *
     * @param sendNumber 1 for the first, one more for each time that somebody asks to send again
     * @param from the sender, with or without a display name
     * @throws IllegalArgumentException if the sender is not one address, or the recipient holds a zero byte
     */
    public static String of(byte[] report, String recipient, LocalDate businessDate, int sendNumber, String from) {
        if (recipient.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("recipient holds a zero byte");
        }
        byte[] delivery = ("\0" + recipient + "\0" + businessDate + "\0" + sendNumber).getBytes(UTF_8);
        byte[] hashed = Arrays.copyOf(report, report.length + delivery.length);
        System.arraycopy(delivery, 0, hashed, report.length, delivery.length);
        String hex = Sha256.hex(hashed).substring(0, HEX_DIGITS);
        return "<" + hex + "@" + Addresses.domain("mail.from", from) + ">";
    }
}
