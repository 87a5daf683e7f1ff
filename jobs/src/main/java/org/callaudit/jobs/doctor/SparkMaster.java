package org.callaudit.jobs.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Whether the Spark master that the settings name answers. */
final class SparkMaster {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int HTTPS = 443;

    private SparkMaster() {}

    /** @param master as {@code spark.master} allows it */
    static CheckResult check(String master) {
        if (master.startsWith("local")) {
            return CheckResult.ok("spark", master + ": counts on this machine");
        }
        if (master.equals("yarn")) {
            return CheckResult.warn("spark", "yarn is not looked at; see that HADOOP_CONF_DIR names its settings");
        }
        // The first of several masters, without the k8s:// that Spark puts before the address.
        URI address = URI.create(master.replaceFirst("^k8s://(?=https?://)", "").replaceFirst(",.*", ""));
        int port = address.getPort() < 0 ? HTTPS : address.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), PATIENCE_MILLIS);
            return CheckResult.ok("spark", master + " answers");
        } catch (IOException | IllegalArgumentException away) {
            return CheckResult.fail(
                    "spark", master + " does not answer (" + away.getMessage() + "); start it or correct spark.master");
        }
    }
}
