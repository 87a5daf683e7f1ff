package org.callaudit.jobs.doctor;

/**
 * What one check found.
 *
 * @param name what was looked at, in a word or two
 * @param text what was found and, unless all is well, what to do
 */
public record CheckResult(String name, Verdict verdict, String text) {

    /** How it stands: fine, works but wants a look, does not work. */
    public enum Verdict {
        OK,
        WARN,
        FAIL
    }

    static CheckResult ok(String name, String text) {
        return new CheckResult(name, Verdict.OK, text);
    }

    static CheckResult warn(String name, String text) {
        return new CheckResult(name, Verdict.WARN, text);
    }

    static CheckResult fail(String name, String text) {
        return new CheckResult(name, Verdict.FAIL, text);
    }
}
