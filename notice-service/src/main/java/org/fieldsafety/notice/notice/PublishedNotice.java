package org.fieldsafety.notice.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.notice.content.Action;
import org.fieldsafety.notice.content.DueDates;
import org.fieldsafety.notice.content.Manufacturer;
import org.fieldsafety.notice.content.Product;
import org.fieldsafety.notice.content.Question;
import org.fieldsafety.notice.content.Text;
import org.fieldsafety.platform.outbox.OutboundEvent;

/**
 * The event {@code notice.published}: the whole state of the notice, so that whoever reads the topic needs to ask nobody.
 * It names no person; who wrote and signed stays here.
 */
record PublishedNotice(
        UUID id,
        long version,
        String reference,
        int revision,
        NoticeStatus status,
        Instant publishedAt,
        Manufacturer manufacturer,
        List<Product> products,
        List<Action> actions,
        List<Question> questions,
        DueDates dueDates,
        Map<String, Text> texts,
        Change change) {

    record Change(NoticeStatus kind) {}

    static OutboundEvent of(Notice notice, Instant publishedAt) {
        var content = notice.content();
        var data = new PublishedNotice(
                notice.id(),
                notice.version(),
                notice.reference(),
                notice.revision(),
                notice.status(),
                publishedAt,
                content.manufacturer(),
                content.products(),
                content.actions(),
                content.questions(),
                content.dueDates(),
                content.texts(),
                new Change(NoticeStatus.Published));
        return new OutboundEvent("fsn.notices.v1", data.id.toString(), "notice.published", data);
    }
}
