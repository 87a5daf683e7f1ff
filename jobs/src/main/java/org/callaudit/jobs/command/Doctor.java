package org.callaudit.jobs.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.callaudit.jobs.doctor.CheckResult;
import org.callaudit.jobs.doctor.Checkup;
import org.callaudit.jobs.ledger.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Whether this machine and this home are fit for the night. */
@Command(
        name = "doctor",
        description = "Checks Java, settings, disk, database, mail server and Spark, and says what to do.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: callaudit doctor"})
final class Doctor implements Callable<Integer> {

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<CheckResult> results = Checkup.of(options.home());
        PrintWriter out = Output.of(spec).out();
        if (options.json) {
            out.println(Json.pretty(results));
        } else {
            for (CheckResult result : results) {
                out.printf(Locale.US, "%-5s %-14s %s%n", result.verdict(), result.name(), result.text());
            }
        }
        out.flush();
        boolean failed = results.stream().anyMatch(result -> result.verdict() == CheckResult.Verdict.FAIL);
        return failed ? Callaudit.FAILED : 0;
    }
}
