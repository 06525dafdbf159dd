package org.fieldsafety.registry.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.registry.consignee.ConsigneeRepository;
import org.fieldsafety.registry.device.ChangingRegister;
import org.fieldsafety.registry.device.ChangingRegister.Why;
import org.fieldsafety.registry.move.DeviceMoveRequest.To;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.jspecify.annotations.Nullable;

/** Moves devices to a consignee, who has them in use from then on. */
@ApplicationScoped
class MovingToHolder {
    private static final String MOVE =
            """
            update device d
            set consignee_id = :holder, site = k.site, disposition = 'InUse',
                disposition_on = case when d.disposition = 'InUse' then d.disposition_on else :on end
            from jsonb_to_recordset(cast(:devices as jsonb)) as k ("udiDi" text, serial text, site text)
            where (d.udi_di, d.serial) = (k."udiDi", k.serial)
            returning old as before, new as after
            """;

    private final JudgingDevices judging;
    private final ConsigneeRepository consignees;
    private final ChangingRegister register;
    private final JsonColumns json;

    MovingToHolder(
            JudgingDevices judging, ConsigneeRepository consignees, ChangingRegister register, JsonColumns json) {
        this.judging = judging;
        this.consignees = consignees;
        this.register = register;
        this.json = json;
    }

    @Transactional(TxType.MANDATORY)
    VerdictsView move(DeviceMoveRequest request, String by) {
        judging.begin();
        var to = request.to();
        requireReceiver(to);
        var verdicts =
                judging.judge(request.devices(), device -> device.movesTo(to.consigneeId(), to.site(), request.on()));
        var changing = verdicts.toChange();
        if (!changing.isEmpty()) {
            var moves = changing.stream()
                    .map(device -> new Move(device.udiDi(), device.serial(), to.site()))
                    .toList();
            register.run(
                    new Why("Moved", by, request.reason(), null, request.on()),
                    MOVE,
                    Map.of("holder", to.consigneeId(), "on", request.on(), "devices", json.write(moves)));
        }
        return verdicts;
    }

    private void requireReceiver(To to) {
        var holder = consignees
                .findByIdOptional(to.consigneeId())
                .orElseThrow(
                        () -> new InvalidInput("to.consigneeId", "unknown-consignee", "There is no such consignee"));
        if (holder.mergedInto() != null) {
            throw new InvalidInput("to.consigneeId", "merged-consignee", "It was merged into " + holder.mergedInto());
        }
        if (to.site() != null && !holder.siteCodes().contains(to.site())) {
            throw new InvalidInput("to.site", "unknown-site", "The consignee has no site with this code");
        }
    }

    private record Move(String udiDi, String serial, @Nullable String site) {}
}
