package org.callaudit.jobs.nightly;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong, in words: what an exception says, without its name. */
public final class Failure {

    private Failure() {}

    /** What is known of the cause: of trouble with a file its path and what is the matter, else the innermost message. */
    public static String said(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause instanceof FileSystemException file && file.getFile() != null) {
            return file.getFile() + ": " + trouble(file);
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? "no reason was given" : message;
    }

    private static String trouble(FileSystemException file) {
        if (file instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (file instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (file instanceof FileAlreadyExistsException) {
            return "something of that name is in the way";
        }
        if (file instanceof NotDirectoryException) {
            return "it is no folder";
        }
        return file.getReason() == null ? "it can't be used" : file.getReason();
    }
}
