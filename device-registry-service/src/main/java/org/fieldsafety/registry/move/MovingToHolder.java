package org.fieldsafety.registry.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.registry.consignee.ConsigneeRepository;
import org.fieldsafety.registry.device.ChangingRegister;
import org.fieldsafety.registry.device.ChangingRegister.Why;
import org.fieldsafety.registry.move.DeviceMoveRequest.To;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.jspecify.annotations.Nullable;

/** Moves devices to a consignee, who has them in use from then on. */
@ApplicationScoped
public class MovingToHolder {
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
        move(verdicts, to, new Why("Moved", by, request.reason(), null, request.on()));
        return verdicts;
    }

    /**
     * Moves what a consignee passed on; what it does not hold stays where it is. Whoever calls it has kept others from
     * matching since before it read anything.
     *
     * @param to exists
     */
    @Transactional(TxType.MANDATORY)
    public List<Verdict> passOn(UUID from, UUID to, List<NamedDevice> devices, LocalDate on, String reason, String by) {
        var verdicts = judging.judge(devices, device -> {
            if (!to.equals(device.consigneeId()) && !from.equals(device.consigneeId())) {
                throw new InvalidValue("not-its-holder", "Who passed it on did not hold it");
            }
            return device.movesTo(to, null, on);
        });
        move(verdicts, new To(to, null), new Why("Moved", by, reason, null, on));
        return verdicts.devices();
    }

    private void move(VerdictsView verdicts, To to, Why why) {
        var moves = verdicts.toChange().stream()
                .map(device -> new Move(device.udiDi(), device.serial(), to.site()))
                .toList();
        if (!moves.isEmpty()) {
            register.run(
                    why,
                    MOVE,
                    Map.of("holder", to.consigneeId(), "on", why.happenedOn(), "devices", json.write(moves)));
        }
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
