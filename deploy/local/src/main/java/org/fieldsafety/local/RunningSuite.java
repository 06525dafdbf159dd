package org.fieldsafety.local;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.process.Suite;

/** Work that is done with a suite of one's own, which is stopped afterwards, however the work ends. */
final class RunningSuite {

    private final Suite suite;
    private final Runnable stop;
    private final Console console;

    RunningSuite(Home home, Console console) {
        this(home.suite(console), console);
    }

    private RunningSuite(Suite suite, Console console) {
        this(suite, suite::close, console);
    }

    /** @param stop ends the suite, and what else there is to end with it; it may be asked twice, and at the same time */
    RunningSuite(Suite suite, Runnable stop, Console console) {
        this.suite = suite;
        this.stop = stop;
        this.console = console;
    }

    /** @return the exit code: 0 when the work came to its end */
    int during(Consumer<Suite> work) {
        return during(Suite::start, work);
    }

    /** @param start starts as much of the suite as the work begins with */
    int during(Consumer<Suite> start, Consumer<Suite> work) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnSignal, "stop"));
        try {
            start.accept(suite);
            work.accept(suite);
            return 0;
        } catch (CancellationException e) {
            return 1;
        } catch (RuntimeException e) {
            console.failure(e);
            return 1;
        } finally {
            stop.run();
        }
    }

    private void stopOnSignal() {
        console.ending();
        stop.run();
    }
}
