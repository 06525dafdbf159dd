package org.fieldsafety.local;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.process.Suite;

/** Work that is done with a suite of one's own, which is stopped afterwards, however the work ends. */
final class RunningSuite {

    private final Suite suite;
    private final Console console;

    RunningSuite(Home home, Console console) {
        this.suite = home.suite(console);
        this.console = console;
    }

    /** @return the exit code: 0 when the work came to its end */
    int during(Consumer<Suite> work) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnSignal, "stop"));
        try {
            suite.start();
            work.accept(suite);
            return 0;
        } catch (CancellationException e) {
            return 1;
        } catch (RuntimeException e) {
            console.failure(e);
            return 1;
        } finally {
            suite.close();
        }
    }

    private void stopOnSignal() {
        console.ending();
        suite.close();
    }
}
