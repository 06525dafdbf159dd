package org.fieldsafety.local;

import org.fieldsafety.local.console.Console;

/** {@code suite reset}: forgets everything. Refused while the suite is running. */
final class Reset {

    private final Home home;
    private final Console console;

    Reset(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    int run(Options options) {
        options.requireNone();
        home.data().delete();
        console.line("All data of the suite is deleted; 'suite up' starts afresh.");
        return 0;
    }
}
