package org.callaudit.analytics.model;

/** A file that a report rests on, by its name and the SHA-256 of what was delivered, in hex. */
public record InputFile(String name, String sha256) {}
