package org.fieldsafety.acknowledgement.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.jspecify.annotations.Nullable;

/**
 * Writes all obligations found, in the order of their ids, page by page: no more than a page is in memory, and no
 * connection is held while the reader takes its time. What changes meanwhile is as it is when its page comes.
 */
@ApplicationScoped
class ObligationExport {
    private static final int PAGE = 500;
    private static final String COLUMNS =
            "notice_id,reference,consignee_id,consignee,country,status,receipt_due,completion_due,overdue,notified_at,"
                    + "received_at,completed_at,units,outstanding,in_progress,remediated,declined,unreachable,version,supplied_by";

    private final ObligationSearch search;
    private final ObjectMapper json;

    ObligationExport(ObligationSearch search, ObjectMapper json) {
        this.search = search;
        this.json = json;
    }

    /** RFC 4180, with a first line that names the columns. */
    void csv(ObligationCriteria criteria, Sight sight, OutputStream out) throws IOException {
        out.write((COLUMNS + "\r\n").getBytes(UTF_8));
        write(criteria, sight, out, view -> line(view) + "\r\n");
    }

    /** One JSON object a line, as lists show it. */
    void ndjson(ObligationCriteria criteria, Sight sight, OutputStream out) throws IOException {
        write(criteria, sight, out, view -> json.writeValueAsString(view) + "\n");
    }

    private void write(ObligationCriteria criteria, Sight sight, OutputStream out, Row row) throws IOException {
        @Nullable ObligationId last = null;
        boolean more = true;
        while (more) {
            var after = last;
            var page = QuarkusTransaction.requiringNew().call(() -> search.find(criteria, sight, after, PAGE));
            for (var view : page) {
                out.write(row.of(view).getBytes(UTF_8));
                last = view.id();
            }
            more = page.size() == PAGE;
        }
    }

    private static String line(ObligationView view) {
        var units = view.units();
        return Stream.of(
                        view.noticeId(),
                        view.reference(),
                        view.consigneeId(),
                        view.consigneeName(),
                        view.country(),
                        view.status(),
                        view.receiptDue(),
                        view.completionDue(),
                        view.overdue(),
                        view.notifiedAt(),
                        view.receivedAt(),
                        view.completedAt(),
                        units.total(),
                        units.outstanding(),
                        units.inProgress(),
                        units.remediated(),
                        units.declined(),
                        units.unreachable(),
                        view.version(),
                        view.suppliedBy())
                .map(value -> cell(Objects.toString(value, "")))
                .collect(Collectors.joining(","));
    }

    /** Quoted where it must be; what a spreadsheet would take for a formula begins with an apostrophe instead. */
    static String cell(String value) {
        var harmless = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    /** How one row is written. */
    private interface Row {
        String of(ObligationView view) throws IOException;
    }
}
