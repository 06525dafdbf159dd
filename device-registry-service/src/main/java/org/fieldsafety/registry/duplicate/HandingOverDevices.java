package org.fieldsafety.registry.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.registry.device.ChangingRegister;
import org.fieldsafety.registry.device.ChangingRegister.Why;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.fieldsafety.registry.remediation.ReapplyingClaims;

/** Gives the survivor what the merged consignee holds, and lets what was answered as the merged one count. */
@ApplicationScoped
class HandingOverDevices {
    private static final String TAKE_OVER =
            """
            update device d
            set consignee_id = :into, site = coalesce(cast(:codes as jsonb) ->> d.site, d.site)
            where d.consignee_id = :merged
            returning old as before, new as after
            """;

    private final ChangingRegister register;
    private final ReapplyingClaims claims;
    private final JsonColumns json;

    HandingOverDevices(ChangingRegister register, ReapplyingClaims claims, JsonColumns json) {
        this.register = register;
        this.claims = claims;
        this.json = json;
    }

    /**
     * The consignees are written as merged already.
     *
     * @param codes of sites that have another code there
     * @return how many devices there were
     */
    @Transactional(TxType.MANDATORY)
    long handOver(UUID merged, UUID into, Map<String, String> codes, Why why) {
        return register.run(why, TAKE_OVER, Map.of("into", into, "merged", merged, "codes", json.write(codes)))
                .updated();
    }

    /** Devices that were with the survivor all along have not moved, but claims of the merged ones may be about them. */
    @Transactional(TxType.MANDATORY)
    void applyClaims(Collection<UUID> merged) {
        claims.ofConsignees(merged);
    }
}
