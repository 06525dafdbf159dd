package org.fieldsafety.registry.claim;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.Map;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.registry.claim.UnmatchedClaims.Decision;
import org.fieldsafety.registry.device.ChangingRegister;
import org.fieldsafety.registry.device.ChangingRegister.Why;
import org.fieldsafety.registry.remediation.HeldDevice;
import org.fieldsafety.registry.udi.SerialNumber;
import org.fieldsafety.registry.udi.UdiDi;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Brings a device to the consignee who has answered for it, registering it where the register does not have it. */
@ApplicationScoped
class TransferringDevice {
    /** A unit that somebody holds is in use, whatever was thought to have become of it. */
    private static final String MOVE =
            """
            update device d
            set consignee_id = c.holder, site = null, disposition = 'InUse', disposition_on = null
            from (select coalesce(merged_into, id) as holder from consignee where id = :claimant) c
            where (d.udi_di, d.serial) = (:udiDi, :serial)
                and (d.consignee_id, d.disposition) is distinct from (c.holder, 'InUse')
            returning old as before, new as after
            """;

    private static final String REGISTER =
            """
            insert into device as d (udi_di, serial, catalogue_number, consignee_id, registered_at, registered_by)
            select :udiDi, :serial, :catalogueNumber, coalesce(c.merged_into, c.id), cast(:at as timestamptz), :by
            from consignee c where c.id = :claimant
            on conflict do nothing
            returning old as before, new as after
            """;

    private static final String IS_REGISTERED =
            "select exists (select from device where (udi_di, serial) = (:udiDi, :serial))";
    private static final String IS_CONSIGNEE = "select exists (select from consignee where id = :claimant)";

    private final Session database;
    private final ChangingRegister register;

    TransferringDevice(Session database, ChangingRegister register) {
        this.database = database;
        this.register = register;
    }

    void toClaimant(HeldDevice device, Decision decision, @Nullable String catalogueNumber) {
        if (!database.createNativeQuery(IS_CONSIGNEE, Tuple.class)
                .setParameter("claimant", device.consigneeId())
                .getSingleResult()
                .get(0, Boolean.class)) {
            throw ClaimNotApplicable.unknownClaimant();
        }
        var why = new Why("Moved", decision.by(), decision.reason(), null);
        var which = Map.of("udiDi", device.udiDi(), "serial", device.serial(), "claimant", device.consigneeId());
        if (isRegistered(device)) {
            register.run(why, MOVE, which);
        } else {
            var parameters = new HashMap<String, Object>(which);
            parameters.put("catalogueNumber", checked(device, catalogueNumber));
            register.run(why, REGISTER, parameters);
        }
    }

    private boolean isRegistered(HeldDevice device) {
        return database.createNativeQuery(IS_REGISTERED, Tuple.class)
                .setParameter("udiDi", device.udiDi())
                .setParameter("serial", device.serial())
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /** What was answered is unchecked: no device is registered under a number that can't be one. */
    private static String checked(HeldDevice device, @Nullable String catalogueNumber) {
        var violations = new Violations();
        violations.at("udiDi", () -> new UdiDi(device.udiDi()));
        violations.at("serial", () -> new SerialNumber(device.serial()));
        if (catalogueNumber == null || catalogueNumber.isBlank()) {
            violations.add("catalogueNumber", "missing-value", "The register does not have the device: say what it is");
        }
        violations.throwIfAny();
        return requireNonNull(catalogueNumber);
    }
}
