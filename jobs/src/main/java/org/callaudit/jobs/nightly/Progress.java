package org.callaudit.jobs.nightly;

/** Tells a person at a terminal how far a run is. */
public interface Progress {

    /** Says nothing: for pipes and scripts. */
    Progress SILENT = new Progress() {
        @Override
        public void step(String name) {}

        @Override
        public void total(long items) {}

        @Override
        public void done(long items) {}
    };

    /** A step begins. */
    void step(String name);

    /** It has that many items. */
    void total(long items);

    /** So many more are done. */
    void done(long items);
}
