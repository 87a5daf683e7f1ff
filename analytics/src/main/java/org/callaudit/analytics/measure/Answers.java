package org.callaudit.analytics.measure;

import java.math.BigInteger;
import java.util.function.IntFunction;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Csat;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.Moments;

/** The answers to a survey question, read from the histogram that a tally keeps of it. */
public enum Answers {
    CSAT(Csat.LEAST, Csat.MOST, Counter::csat),
    NPS(0, 10, Counter::nps),
    CES(1, 7, Counter::ces);

    private final int least;
    private final int most;
    private final IntFunction<Counter> counter;

    Answers(int least, int most, IntFunction<Counter> counter) {
        this.least = least;
        this.most = most;
        this.counter = counter;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** How many there are. */
    public long all(Tally tally) {
        return between(tally, least, most);
    }

    /** How many are in that range, its ends included. */
    public long between(Tally tally, int from, int to) {
        long n = 0;
        for (int answer = from; answer <= to; answer++) {
            n += tally.get(counter.apply(answer));
        }
        return n;
    }

    public Moments moments(Tally tally) {
        long sum = 0;
        long squares = 0;
        for (int answer = least; answer <= most; answer++) {
            long n = tally.get(counter.apply(answer));
            sum += n * answer;
            squares += n * answer * answer;
        }
        return new Moments(all(tally), BigInteger.valueOf(sum), BigInteger.valueOf(squares), 1);
    }
}
