package org.callaudit.jobs.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.callaudit.jobs.nightly.Progress;
import org.jspecify.annotations.Nullable;

/** Progress on standard error, for a person at a terminal. */
final class Terminal implements Progress {

    private @Nullable ProgressBar bar;

    private Terminal() {}

    /** Progress for whoever watches: a bar at a terminal, nothing in a pipe. */
    @SuppressWarnings("SystemConsoleNull") // on JDK 22 and later isTerminal() would be asked; 17 has none
    static Progress progress() {
        return System.console() == null ? Progress.SILENT : new Terminal();
    }

    @Override
    public synchronized void step(String name) {
        end();
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(-1)
                .build();
    }

    @Override
    public synchronized void total(long items) {
        if (bar != null) {
            bar.maxHint(items);
        }
    }

    @Override
    public synchronized void done(long items) {
        if (bar != null) {
            bar.stepBy(items);
        }
    }

    /** Takes the bar away. */
    synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
