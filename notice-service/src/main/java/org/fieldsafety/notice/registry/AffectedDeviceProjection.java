package org.fieldsafety.notice.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsafety.notice.comparison.Projection;

/** The affected devices, as they can be held against their topic. */
@ApplicationScoped
class AffectedDeviceProjection implements Projection {
    private final ObjectReader json;
    private final AffectedDeviceRepository devices;

    AffectedDeviceProjection(ObjectMapper json, AffectedDeviceRepository devices) {
        this.json = json.readerFor(AffectedDeviceChanged.class);
        this.devices = devices;
    }

    @Override
    public String topic() {
        return "fsn.affected-devices.v1";
    }

    @Override
    public Table table() {
        return new Table(
                "affected_device",
                "notice_id, udi_di, serial",
                AffectedDeviceRepository.COLUMNS,
                AffectedDeviceRepository.HEALED,
                AffectedDeviceRepository.TAKE_OVER,
                "known.slots is null or known.cause is distinct from excluded.cause");
    }

    @Override
    public int insert(String into, String more, String onConflict, List<byte[]> records) {
        List<AffectedDeviceChanged> states = Projection.readable(json, records);
        var sql = "insert into %s select arrived.*%s from (%s) arrived %s"
                .formatted(into, more, AffectedDeviceRepository.ARRIVED, onConflict);
        devices.arrived(sql, AffectedDeviceChanged.newest(states.stream())).executeUpdate();
        return states.size();
    }
}
