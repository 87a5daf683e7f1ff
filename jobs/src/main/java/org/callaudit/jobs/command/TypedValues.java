package org.callaudit.jobs.command;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What people type for options, as values. What is none is told with what would be. */
final class TypedValues {

    private TypedValues() {}

    /** Has the command and its subcommands read their options so. */
    static void readBy(CommandLine commandLine) {
        commandLine.registerConverter(LocalDate.class, TypedValues::date);
        // One object for both: JDK 17 crashes while it archives two references from one class to the same method when
        // they implement an interface compiled for Java 5, as this one is.
        ITypeConverter<Integer> whole = TypedValues::whole;
        commandLine.registerConverter(Integer.class, whole);
        commandLine.registerConverter(int.class, whole);
        ITypeConverter<Double> number = TypedValues::number;
        commandLine.registerConverter(Double.class, number);
        commandLine.registerConverter(double.class, number);
        commandLine.registerConverter(
                Charset.class, text -> of(text, Charset::forName, "an encoding", "as UTF-8 or windows-1252"));
        commandLine.registerConverter(
                Path.class, text -> of(text, Path::of, "a path", "without signs that no file has"));
    }

    private static LocalDate date(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a date; write year, month and day, as 2026-11-30");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException absent) {
            throw new TypeConversionException("there is no day " + text + "; write year, month and day, as 2026-11-30");
        }
    }

    private static Integer whole(String text) {
        return of(text, Integer::valueOf, "a whole number", "as 17");
    }

    private static Double number(String text) {
        return of(text, Double::valueOf, "a number", "as 0.05");
    }

    private static <T> T of(String text, Function<String, T> reading, String what, String example) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException("\"" + text + "\" is not " + what + "; give one, " + example);
        }
    }
}
