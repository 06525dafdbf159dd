package org.fieldsafety.notice.drafting;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.notice.content.ActionChange;

/** Compares a revision with the one that was in force before it. */
@ApplicationScoped
class Comparing {
    private final ReadingNotices reading;
    private final ObjectMapper json;

    Comparing(ReadingNotices reading, ObjectMapper json) {
        this.reading = reading;
        this.json = json;
    }

    RevisionChanges changes(UUID id, int number) {
        var revision = reading.revision(id, number);
        return reading.revisions(id).stream()
                .filter(other -> other.number() < number && other.publishedAt() != null)
                .reduce((earlier, later) -> later)
                .map(before -> new RevisionChanges(
                        number,
                        before.number(),
                        ActionChange.between(before.content(), revision.content()),
                        Differences.between(json.valueToTree(before.content()), json.valueToTree(revision.content()))))
                .orElseGet(() -> new RevisionChanges(number, null, Map.of(), List.of()));
    }
}
