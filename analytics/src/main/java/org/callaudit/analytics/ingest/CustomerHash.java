package org.callaudit.analytics.ingest;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Replaces a customer's reference by a keyed hash: the same customer stays the same, and nobody learns who it is. */
public final class CustomerHash implements Serializable {

    private static final long serialVersionUID = 1;

    private static final String PREFIX = "h1:";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** A hash under this key, which must not be empty. */
    public CustomerHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** {@code h1:} and the HMAC-SHA-256 (RFC 2104) of the reference's UTF-8 in hex; what is hashed already stays. */
    public String of(String reference) {
        if (reference.startsWith(PREFIX)) {
            return reference;
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(reference.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
