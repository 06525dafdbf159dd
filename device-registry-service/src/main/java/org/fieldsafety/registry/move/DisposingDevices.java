package org.fieldsafety.registry.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import org.fieldsafety.registry.device.ChangingRegister;
import org.fieldsafety.registry.device.ChangingRegister.Why;
import org.fieldsafety.registry.remediation.JsonColumns;

/** Says what has become of devices. A returned one has no holder any more; any other stays with whom it was last. */
@ApplicationScoped
class DisposingDevices {
    private static final String DISPOSE =
            """
            update device d
            set disposition = :disposition, disposition_on = :on,
                consignee_id = case when :disposition <> 'Returned' then d.consignee_id end,
                site = case when :disposition <> 'Returned' then d.site end
            from jsonb_to_recordset(cast(:devices as jsonb)) as k ("udiDi" text, serial text)
            where (d.udi_di, d.serial) = (k."udiDi", k.serial)
            returning old as before, new as after
            """;

    private final JudgingDevices judging;
    private final ChangingRegister register;
    private final JsonColumns json;

    DisposingDevices(JudgingDevices judging, ChangingRegister register, JsonColumns json) {
        this.judging = judging;
        this.register = register;
        this.json = json;
    }

    @Transactional(TxType.MANDATORY)
    VerdictsView dispose(DeviceDispositionRequest request, String by) {
        judging.begin();
        var verdicts = judging.judge(request.devices(), device -> device.becomes(request.disposition(), request.on()));
        var changing = verdicts.toChange();
        if (!changing.isEmpty()) {
            register.run(
                    new Why("Disposed", by, request.reason(), null, request.on()),
                    DISPOSE,
                    Map.of(
                            "disposition",
                            request.disposition().name(),
                            "on",
                            request.on(),
                            "devices",
                            json.write(changing)));
        }
        return verdicts;
    }
}
