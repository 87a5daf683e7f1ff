package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.callaudit.jobs.ledger.DeliveryBook.Delivery;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.mail.Receipt;
import org.callaudit.jobs.mail.Transport;
import org.callaudit.jobs.nightly.Deliveries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Sends what could not be sent before. */
@Command(
        name = "deliver",
        description = "Sends the mails that are still pending.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: callaudit deliver"})
final class Deliver implements Callable<Integer> {

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Output.of(spec).out();
        try (Session session = Session.changing(options.home())) {
            List<Map<String, String>> lines = new ArrayList<>();
            try (Transport transport = Deliveries.transport(session.home(), session.settings())) {
                for (Delivery mail : Deliveries.pending(session.ledger())) {
                    lines.add(line(
                            mail,
                            Deliveries.deliver(session.home(), session.settings(), session.ledger(), transport, mail)));
                }
            }
            if (options.json) {
                out.println(Json.pretty(lines));
            } else if (lines.isEmpty()) {
                out.println("No mail is pending.");
            } else {
                lines.forEach(line -> out.println(line.get("to") + ": "
                        + String.valueOf(line.get("status")).toLowerCase(Locale.ROOT) + ", " + line.get("detail")));
            }
            out.flush();
            return lines.stream()
                            .allMatch(line -> "SENT".equals(line.get("status")) || "OUTBOX".equals(line.get("status")))
                    ? 0
                    : Callaudit.FAILED;
        }
    }

    private static Map<String, String> line(Delivery mail, Receipt receipt) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("to", mail.to());
        line.put("report", mail.report());
        line.put("status", receipt.status().name());
        line.put("messageId", mail.messageId());
        line.put("detail", receipt.detail());
        return line;
    }
}
