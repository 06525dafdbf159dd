package org.fieldsafety.local.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** Lines for the person at the keyboard; safe to use from several threads. */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private volatile boolean ending;

    public Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public void line(String format, Object... arguments) {
        out.println(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments));
    }

    /** One thing reached, with the time it took. */
    public void reached(String what, String state, Duration took) {
        line("  %-48s %-14s %9s", what, state, text(took));
    }

    /** One line on the console; the log gets the cause. */
    public void failure(RuntimeException failure) {
        boolean foreseen = failure instanceof Failure;
        if (!foreseen || failure.getCause() != null) {
            LoggerFactory.getLogger(Console.class).error("The command failed", failure);
        }
        if (!ending) {
            err.println(foreseen ? failure.getMessage() : "Unexpected (see data/logs): " + failure);
        }
    }

    /** From now on the suite is being stopped on demand, so what fails because of that is no news. */
    public void ending() {
        ending = true;
    }

    public static String text(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        return millis < 1000
                ? String.format(Locale.ROOT, "%.1f ms", millis)
                : String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }
}
