package org.callaudit.jobs.nightly;

/** The program's version, as reports and {@code --version} state it. */
public final class Version {

    public static final String NUMBER = "0.1.0";

    private Version() {}
}
