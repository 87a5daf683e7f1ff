package org.callaudit.jobs.home;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** Two logs of what a command does: lines for people, and the same as JSON lines for machines. */
public final class RunLog {

    private RunLog() {}

    /** From now on this process logs to {@code logs/NAME.log} and {@code logs/NAME.jsonl} only, after what is there. */
    public static void open(Home home, String name) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{24} %msg%n");
        append(context, lines, home.logs().resolve(name + ".log"));
        append(context, new JsonEncoder(), home.logs().resolve(name + ".jsonl"));
    }

    /** From now on this process logs to the files of that run. */
    public static void open(Home home, int runId, String command) {
        open(home, String.format(Locale.ROOT, "run-%06d-%s", runId, command));
    }

    private static void append(LoggerContext context, Encoder<ILoggingEvent> encoder, Path file) {
        encoder.setContext(context);
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setFile(file.toString());
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        root.setLevel(Level.WARN);
        context.getLogger("org.callaudit").setLevel(Level.INFO);
    }
}
