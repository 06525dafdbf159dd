package org.fieldsafety.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fieldsafety.platform.audit.AuditChains.Draft;
import org.fieldsafety.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what is done, in the transaction that does it: both commit or neither does. What a caller asks for is
 * written down by itself, whenever its transaction has written anything; what the system does of its own accord when
 * it tells an event or a fact. Where, by whom and how it can be read: {@code docs/security.md}.
 */
@ApplicationScoped
public class AuditTrail {
    private static final String SYSTEM = "system";

    private final TransactionSynchronizationRegistry transaction;
    private final AuditChains chains;
    private final ObjectMapper json;
    private final Command command;
    private final Caller caller;
    private final Instance<EntityManager> hibernate;

    AuditTrail(
            TransactionSynchronizationRegistry transaction,
            AuditChains chains,
            ObjectMapper json,
            Command command,
            Caller caller,
            Instance<EntityManager> hibernate) {
        this.transaction = transaction;
        this.chains = chains;
        this.json = json;
        this.command = command;
        this.caller = caller;
        this.hibernate = hibernate;
    }

    /** Who makes the present request, where that is known otherwise than by a bearer token, such as {@code link 1234}. */
    public void actor(String actor) {
        command.actor(actor);
    }

    /**
     * Something the entry of the present transaction should say.
     *
     * @param value written as JSON; no personal data, as entries are never erased
     */
    @Transactional(TxType.MANDATORY)
    public void fact(String name, Object value) {
        changes().fact(name, value);
    }

    /**
     * Somebody signed.
     *
     * @param meaning of the signature, in the signer's words
     * @param contentHash SHA-256 of what was signed, as hexadecimal digits
     */
    @Transactional(TxType.MANDATORY)
    public void signature(String meaning, String contentHash) {
        fact("signature", Map.of("meaning", meaning, "contentSha256", contentHash));
    }

    /** Adds to a number that the entry of the present transaction says. */
    @Transactional(TxType.MANDATORY)
    public void count(String name, long more) {
        changes().count(name, more);
    }

    /** What the system does in the present transaction of its own accord, such as {@code reads fsn.notices.v1}. */
    @Transactional(TxType.MANDATORY)
    public void cause(String cause) {
        transaction.putResource(Cause.class, cause);
    }

    /** An event of the present transaction. */
    @Transactional(TxType.MANDATORY)
    public void event(String type, @Nullable String key, byte[] data) {
        changes().event(new Changes.EventHash(type, key, sha256(data)));
    }

    void written(Supplier<Changes.Row> row) {
        if (known() instanceof Changes changes) {
            changes.row(row.get());
        }
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object begun) {
        asked().ifPresent(asked -> changes().parameters(asked.parameters()));
    }

    private Optional<Command.Asked> asked() {
        return Arc.container().requestContext().isActive() ? command.asked() : Optional.empty();
    }

    private @Nullable Object known() {
        return transaction.getTransactionKey() == null ? null : transaction.getResource(Changes.class);
    }

    private Changes changes() {
        if (known() instanceof Changes changes) {
            return changes;
        }
        if (hibernate.isResolvable()) {
            // Opens the session, so that it writes what it has to write before the entry is written: the chain's end is
            // the last lock a transaction takes, or two of them could wait for each other.
            hibernate.get().isJoinedToTransaction();
        }
        var changes = new Changes();
        transaction.putResource(Changes.class, changes);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                write(changes);
            }

            @Override
            public void afterCompletion(int status) {}
        });
        return changes;
    }

    private void write(Changes changes) {
        var asked = asked();
        if (asked.isPresent()) {
            var known = command.actor();
            chains.append(new Draft(
                    known.orElseGet(caller::subject),
                    known.isPresent()
                            ? List.of()
                            : caller.roles().stream().sorted().toList(),
                    asked.get().origin(),
                    asked.get().name(),
                    changes.about(),
                    () -> text(changes)));
        } else {
            chains.append(new Draft(SYSTEM, List.of(), "", cause(), changes.about(), () -> text(changes)));
        }
    }

    private String cause() {
        return transaction.getResource(Cause.class) instanceof String cause
                ? cause
                : Thread.currentThread().getName();
    }

    private String text(Changes changes) {
        try {
            if (asked().isPresent()) {
                changes.bodySha256 = command.bodyHash().orElse(null);
            }
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException | CloneNotSupportedException e) {
            throw new IllegalStateException("What changed could not be written down", e);
        }
    }

    private static String sha256(byte[] data) {
        try {
            return AuditEntry.hex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Cause {}
}
