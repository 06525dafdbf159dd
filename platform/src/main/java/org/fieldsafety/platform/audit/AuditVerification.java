package org.fieldsafety.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.work.LongWork;
import org.jspecify.annotations.Nullable;

/** Reads every entry and computes every seal again. */
@ApplicationScoped
class AuditVerification {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int AT_ONCE = 2_000;
    private static final int MOST_FAULTS = 100;

    private final DataSource database;
    private final AuditKeys keys;

    AuditVerification(DataSource database, AuditKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The end of a lane: kept elsewhere, it proves later that nothing was cut off. */
    @Schema(name = "AuditSeal", description = "The seal of the entry at this place")
    record Seal(short lane, long position, String seal) {}

    /** A place where the trail is not as it was written. */
    @Schema(name = "AuditFault", description = "An entry that is not as it was written, or is not there")
    record Fault(short lane, long position, @Schema(enumeration = {"missing", "altered", "unknown-key"}) String what) {}

    /**
     * @param entries that were read
     * @param ends of the lanes, to be kept and sent with the next verification
     * @param faults the first hundred, by lane and position
     */
    @Schema(name = "AuditVerification")
    record Outcome(boolean sound, long entries, List<Seal> ends, List<Fault> faults) {}

    /** @param kept ends told by earlier verifications, which must still be in the trail */
    Outcome verify(List<Seal> kept) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .call(() -> {
                    var reading = new Reading(kept);
                    try (var connection = database.getConnection()) {
                        LongWork.begin(connection);
                        try (var ask = connection.prepareStatement(
                                "select " + AuditChains.COLUMNS + " from audit_entry order by lane, position")) {
                            ask.setFetchSize(AT_ONCE);
                            try (var row = ask.executeQuery()) {
                                while (row.next()) {
                                    reading.next(AuditChains.read(row));
                                }
                            }
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException("The audit trail could not be read", e);
                    }
                    return reading.outcome();
                });
    }

    private final class Reading {
        private final Map<Short, Map<Long, String>> kept = new TreeMap<>();
        private final Map<String, Mac> macs = new HashMap<>();
        private final List<Seal> ends = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private @Nullable AuditEntry last;
        private long entries;
        private boolean sound = true;

        Reading(List<Seal> kept) {
            kept.forEach(seal ->
                    this.kept.computeIfAbsent(seal.lane, any -> new TreeMap<>()).put(seal.position, seal.seal));
        }

        void next(AuditEntry entry) {
            entries++;
            var before = last != null && last.lane() == entry.lane() ? last : null;
            if (before == null) {
                endLane();
            }
            long expected = before == null ? 1 : before.position() + 1;
            if (entry.position() != expected) {
                fault(entry.lane(), expected, "missing");
            }
            check(entry, before == null ? AuditEntry.BEGINNING : before.seal());
            var ofLane = kept.get(entry.lane());
            var seal = ofLane == null ? null : ofLane.remove(entry.position());
            if (seal != null && !seal.equals(AuditEntry.hex(entry.seal()))) {
                fault(entry.lane(), entry.position(), "altered");
            }
            last = entry;
        }

        private void check(AuditEntry entry, byte[] sealBefore) {
            var mac = macs.containsKey(entry.key())
                    ? macs.get(entry.key())
                    : keys.mac(entry.key()).orElse(null);
            macs.put(entry.key(), mac);
            if (mac == null) {
                fault(entry.lane(), entry.position(), "unknown-key");
            } else if (!MessageDigest.isEqual(entry.seal(mac, sealBefore), entry.seal())) {
                fault(entry.lane(), entry.position(), "altered");
            }
        }

        private void endLane() {
            if (last != null) {
                ends.add(new Seal(last.lane(), last.position(), AuditEntry.hex(last.seal())));
            }
        }

        private void fault(short lane, long position, String what) {
            sound = false;
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(lane, position, what));
            }
        }

        Outcome outcome() {
            endLane();
            kept.forEach((lane, seals) -> seals.keySet().forEach(position -> fault(lane, position, "missing")));
            return new Outcome(sound, entries, ends, faults);
        }
    }
}
