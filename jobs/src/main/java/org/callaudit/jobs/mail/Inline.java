package org.callaudit.jobs.mail;

/**
 * A picture that the HTML body shows by {@code src="cid:…"}.
 *
 * @param cid the name that the body uses, without angle brackets
 * @param png the picture
 * @param alt what it shows, in words
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared or changed
public record Inline(String cid, byte[] png, String alt) {}
