package io.github.mazescape.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/**
 * Something that the user can mend: wrong input, or a machine that refuses. The message is one line of up to four
 * parts, {@code WHERE: expected EXPECTED, got FOUND; ADVICE}. Each part may be left out (""); without an expectation,
 * what was found is a sentence of its own. The parts are made plain here, so no message carries a control character to
 * a terminal.
 *
 * <p>Immutable: {@code InputException.at(file).expected("3 rows").found("2").advise("copy it again")}.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Fault {
        /** What the user gave is wrong. */
        INPUT,
        /** The user's machine refused: a full disk, a missing permission, another program that failed. */
        MACHINE
    }

    private final Fault fault;
    private final String where;
    private final String expected;
    private final String verb;
    private final String found;
    private final String advice;

    private InputException(Fault fault, @Nullable Throwable cause, String... parts) {
        super(null, cause);
        this.fault = fault;
        where = PlainText.line(parts[0]);
        expected = PlainText.line(parts[1]);
        verb = parts[2];
        found = PlainText.line(parts[3]);
        advice = PlainText.line(parts[4]);
    }

    /**
     * The input at a place is wrong. The place is a file, an option or a setting, with row and column where they are
     * known.
     */
    public static InputException at(Object where) {
        return new InputException(Fault.INPUT, null, String.valueOf(where), "", "", "", "");
    }

    /** The input is wrong for a reason that one sentence tells. */
    public static InputException of(String sentence) {
        return at("").found(sentence);
    }

    /** At a place something was expected, and the user gave something else. */
    public static InputException got(Object where, Object expected, Object got) {
        return at(where).expected(expected).got(got);
    }

    /** At a place something was expected, and something else is there. */
    public static InputException found(Object where, Object expected, Object found) {
        return at(where).expected(expected).found(found);
    }

    /** What could have stood there. */
    public InputException expected(Object what) {
        return new InputException(fault, getCause(), where, String.valueOf(what), verb, found, advice);
    }

    /** What the user gave instead. */
    public InputException got(Object what) {
        return new InputException(fault, getCause(), where, expected, "got ", String.valueOf(what), advice);
    }

    /** What there is instead. */
    public InputException found(Object what) {
        return new InputException(fault, getCause(), where, expected, "found ", String.valueOf(what), advice);
    }

    /** The machine refused what was expected of it. */
    public InputException refused(IOException reason) {
        String said = words(reason);
        return new InputException(
                Fault.MACHINE, reason, where, expected, "but ", said, advice.isEmpty() ? remedy(said) : advice);
    }

    private static String remedy(String said) {
        return said.contains("Too many open files")
                ? "close other programs, or raise the limit of open files (ulimit -n)"
                : "";
    }

    /** What the user can do about it. */
    public InputException advise(String what) {
        return new InputException(fault, getCause(), where, expected, verb, found, what);
    }

    /** The same, told of a place within a larger one, whose name and a joint such as {@code ": "} go before. */
    public InputException within(String place, String joint) {
        String whole = where.isEmpty() ? place : place + joint + where;
        return new InputException(fault, getCause(), whole, expected, verb, found, advice);
    }

    private static String words(IOException reason) {
        if (reason instanceof FileSystemException refusal && refusal.getFile() != null) {
            String why = refusal.getReason();
            String kind = refusal instanceof AccessDeniedException
                    ? "permission denied"
                    : refusal.getClass().getSimpleName();
            return (why == null ? kind : PlainText.line(why)) + ": " + refusal.getFile();
        }
        String said = PlainText.said(reason);
        String type = reason.getClass().getSimpleName();
        return reason.getClass() == IOException.class || said.equals(type) ? said : type + ": " + said;
    }

    public Fault fault() {
        return fault;
    }

    public String where() {
        return where;
    }

    /** The expectation; empty if there is none. */
    public String expected() {
        return expected;
    }

    /** What came or was there instead; a sentence of its own where nothing is expected. */
    public String found() {
        return found;
    }

    public String advice() {
        return advice;
    }

    @Override
    public String getMessage() {
        StringBuilder line = new StringBuilder(where);
        String stated = expected.isEmpty() ? "" : "expected " + expected;
        append(line, ": ", stated);
        append(line, stated.isEmpty() ? ": " : ", ", stated.isEmpty() || found.isEmpty() ? found : verb + found);
        append(line, "; ", advice);
        return line.toString();
    }

    private static void append(StringBuilder line, String joint, String part) {
        if (!part.isEmpty()) {
            line.append(line.length() == 0 ? "" : joint).append(part);
        }
    }
}
