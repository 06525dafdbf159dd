package org.fieldsafety.acknowledgement.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.registry.ConsigneeContact;
import org.fieldsafety.acknowledgement.registry.KnownConsignees;

/**
 * Writes to every Quality contact of everybody who owes, once for each revision, whatever they want of marketing. It goes
 * by what is and not by what happened, so nobody is missed: not who becomes known late, nor after a crash.
 */
@ApplicationScoped
class Notifying {
    private final KnownNotices notices;
    private final KnownConsignees consignees;
    private final Writing writing;
    private final OutreachConfig config;
    private final Clock clock;

    Notifying(KnownNotices notices, KnownConsignees consignees, Writing writing, OutreachConfig config, Clock clock) {
        this.notices = notices;
        this.consignees = consignees;
        this.writing = writing;
        this.config = config;
        this.clock = clock;
    }

    void write(List<Owing> owing) {
        var letters = new HashMap<String, Boolean>();
        for (var each : owing) {
            var notice = notices.require(each.id().noticeId());
            consignees.findByIdOptional(each.id().consigneeId()).ifPresent(consignee -> {
                var language = Writing.language(notice, consignee);
                boolean letter = hasLetter(notice, language, letters);
                if (letter || isLate(notice)) {
                    consignee.contacts().stream()
                            .filter(ConsigneeContact::isQuality)
                            .forEach(contact -> writing.notify(notice, consignee, contact, letter));
                }
            });
        }
    }

    /** A letter is large: it is looked for once for all who read it. */
    private boolean hasLetter(KnownNotice notice, String language, Map<String, Boolean> known) {
        return known.computeIfAbsent(notice.id() + language, key -> writing.hasLetter(notice, language));
    }

    private boolean isLate(KnownNotice notice) {
        var published = notice.publishedAt();
        return published == null || !published.plus(config.letterPatience()).isAfter(clock.instant());
    }
}
