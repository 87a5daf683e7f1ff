package org.callaudit.analytics.facts;

import java.io.Serializable;

/** 128 bits by which two deliveries are known to have the same text, whatever the order of rows and columns. */
public record ContentHash(long hi, long lo) implements Serializable {

    private static final long HI_PRIME = 0x9E3779B97F4A7C15L;
    private static final long LO_PRIME = 0xC2B2AE3D27D4EB4FL;

    /** Of nothing: where every sum starts. */
    public static final ContentHash ZERO = new ContentHash(0, 0);

    /** Of texts in a fixed order; where one ends and the next begins matters. */
    public static ContentHash of(String... texts) {
        long hi = HI_PRIME;
        long lo = LO_PRIME;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hi = (hi ^ text.charAt(i)) * HI_PRIME;
                lo = (lo + text.charAt(i)) * LO_PRIME;
                lo ^= lo >>> 29;
            }
            hi = mix(hi ^ text.length());
            lo = mix(lo + text.length());
        }
        return new ContentHash(hi, lo);
    }

    /** This one followed by the other: the order of the two matters. */
    public ContentHash then(ContentHash next) {
        return new ContentHash(mix(hi * 3 ^ next.hi), mix(lo * 5 + next.lo));
    }

    /** The sum of both: the order of the two does not matter. */
    public ContentHash plus(ContentHash other) {
        return new ContentHash(hi + other.hi, lo + other.lo);
    }

    /** The finisher of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
