package org.fieldsafety.local.process;

import java.util.Set;

/** What a killed launcher left running on a data directory. Only the holder of its lock may end it. */
final class Leftovers {

    private final DataDirectory data;

    Leftovers(DataDirectory data) {
        this.data = data;
    }

    /** Services first, so that none of them complains about a database that went away. */
    void end() {
        Ending.services(data.run().alive().stream()
                // The launcher and what is inside it: without its lock it is dead already.
                .filter(process -> !Set.of(Suite.LAUNCHER, Suite.SMTP).contains(process.name()))
                .flatMap(process -> process.handle().stream())
                .toList());
        data.run().forgetAll();
        data.postgresProcess().flatMap(RunningProcess::handle).ifPresent(Ending::postgres);
    }
}
