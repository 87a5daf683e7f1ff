package org.callaudit.analytics.sample;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.callaudit.analytics.text.Sha256;

/**
 * Lots that anyone can draw again: the lot of a name is the SHA-256 of {@code seed/name}, and whoever has the smaller one comes
 * first. That is a random order as good as any shuffle, and holds on every machine and in every language (as in audits of
 * elections: Lindeman and Stark, A Gentle Introduction to Risk-Limiting Audits, IEEE Security &amp; Privacy 2012;10(5):42-49).
 */
public final class Lots {

    private static final int SEED_DIGITS = 16;

    private final String seed;

    /** @param seed any text */
    public Lots(String seed) {
        this.seed = seed;
    }

    /** The seed that belongs to what is drawn from: the first 16 hex digits of its SHA-256. */
    public static String seedOf(String inputs) {
        return Sha256.hex(inputs).substring(0, SEED_DIGITS);
    }

    /** The lot of a name, in 64 hex digits. */
    String of(String name) {
        return Sha256.hex(seed + "/" + name);
    }

    /** Orders things by the lots of their names. */
    <T> Comparator<T> order(Function<T, String> name) {
        Map<String, String> drawn = new HashMap<>();
        return Comparator.comparing(thing -> drawn.computeIfAbsent(name.apply(thing), this::of));
    }

    /** One of the numbers from 0 to {@code n - 1}: the lot of the name modulo {@code n}. */
    int number(String name, int n) {
        return new BigInteger(of(name), 16).mod(BigInteger.valueOf(n)).intValueExact();
    }
}
