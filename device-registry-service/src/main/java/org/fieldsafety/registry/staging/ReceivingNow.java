package org.fieldsafety.registry.staging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The imports this process is receiving. It says so again and again, because a killed process can't say that it is
 * gone: whoever finds an import of which nothing was heard for long ends it.
 */
@ApplicationScoped
public class ReceivingNow {
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();
    private final ReceivedImports imports;
    private final StagingTable table;
    private final StagingConfig config;

    ReceivingNow(ReceivedImports imports, StagingTable table, StagingConfig config) {
        this.imports = imports;
        this.table = table;
        this.config = config;
    }

    void begun(UUID id) {
        here.add(id);
    }

    void ended(UUID id) {
        here.remove(id);
    }

    /** To be called every few seconds. */
    public void tell() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!here.isEmpty()) {
                imports.stillReceived(Set.copyOf(here));
            }
            List<UUID> silent = imports.silentFor(config.givenUpAfter());
            if (!silent.isEmpty()) {
                imports.fail(silent, "interrupted", "The service ended before the whole file had arrived");
                silent.forEach(table::drop);
            }
        });
    }
}
