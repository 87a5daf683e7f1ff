package org.callaudit.jobs.command;

import picocli.CommandLine.ITypeConverter;

/** A name in a list that is parted by commas; one that has a comma itself stands in quotes: {@code "Smith, John",other}. */
final class Unquoted implements ITypeConverter<String> {

    @Override
    public String convert(String written) {
        String name = written.strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}
