package org.fieldsafety.local;

import java.time.Duration;
import java.util.Optional;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.process.Suite;

/** {@code suite down}: ends a running suite, or what is left of a killed one, and returns when it is down. */
final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Home home;
    private final Console console;

    Down(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    int run(Options options) {
        options.requireNone();
        if (home.data().processes().isEmpty()) {
            console.line("The suite is not running.");
            return 0;
        }
        Optional<ProcessHandle> launcher =
                home.data().run().find(Suite.LAUNCHER).flatMap(process -> process.handle());
        if (launcher.isPresent()) {
            launcher.get().destroy();
            Await.isTrue("The end of the suite (see data/logs)", PATIENCE, () -> !launcher.get()
                    .isAlive());
        }
        home.data().endLeftovers();
        console.line("The suite is down.");
        return 0;
    }
}
