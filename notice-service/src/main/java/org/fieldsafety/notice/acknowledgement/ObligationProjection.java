package org.fieldsafety.notice.acknowledgement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsafety.notice.comparison.Projection;

/** The obligations, as they can be held against their topic. */
@ApplicationScoped
class ObligationProjection implements Projection {
    private final ObjectReader json;
    private final ObligationRepository obligations;

    ObligationProjection(ObjectMapper json, ObligationRepository obligations) {
        this.json = json.readerFor(ObligationChanged.class);
        this.obligations = obligations;
    }

    @Override
    public String topic() {
        return "fsn.obligations.v1";
    }

    @Override
    public Table table() {
        return new Table(
                "obligation",
                "notice_id, consignee_id",
                ObligationRepository.COLUMNS,
                ObligationRepository.COLUMNS,
                ObligationRepository.TAKE_OVER,
                "false");
    }

    @Override
    public int insert(String into, String more, String onConflict, List<byte[]> records) {
        List<ObligationChanged> states = Projection.readable(json, records);
        var sql = "insert into %s select arrived.*%s from (%s) arrived %s"
                .formatted(into, more, ObligationRepository.ARRIVED, onConflict);
        obligations.arrived(sql, ObligationChanged.newest(states.stream())).executeUpdate();
        return states.size();
    }
}
