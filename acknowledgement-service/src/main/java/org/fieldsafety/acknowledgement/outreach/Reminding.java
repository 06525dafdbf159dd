package org.fieldsafety.acknowledgement.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.fieldsafety.acknowledgement.mail.ContactMark;
import org.fieldsafety.acknowledgement.mail.ContactMarks;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.registry.ConsigneeContact;
import org.fieldsafety.acknowledgement.registry.KnownConsignee;
import org.fieldsafety.acknowledgement.registry.KnownConsignees;

/** Reminds those who are overdue, as the ladder says; what no contact can be reminded of goes to the coordinator. */
@ApplicationScoped
class Reminding {
    private final KnownNotices notices;
    private final KnownConsignees consignees;
    private final ContactMarks marks;
    private final Ladder ladder;
    private final Writing writing;

    Reminding(KnownNotices notices, KnownConsignees consignees, ContactMarks marks, Ladder ladder, Writing writing) {
        this.notices = notices;
        this.consignees = consignees;
        this.marks = marks;
        this.ladder = ladder;
        this.writing = writing;
    }

    void write(List<Owing> overdue) {
        overdue.forEach(each -> consignees
                .findByIdOptional(each.id().consigneeId())
                .ifPresent(consignee -> write(each, notices.require(each.id().noticeId()), consignee)));
    }

    private void write(Owing overdue, KnownNotice notice, KnownConsignee consignee) {
        var due = overdue.due();
        if (due == null) {
            return;
        }
        var step = ladder.step(notice, overdue.overdueSince(due, notice.publishedAt()));
        if (step.isEmpty()) {
            return;
        }
        var marked = marks.of(consignee.id());
        var contacts = consignee.contacts().stream()
                .filter(ConsigneeContact::isQuality)
                .toList();
        var reachable = contacts.stream()
                .filter(contact -> !marked.containsKey(Writing.address(contact)))
                .toList();
        if (overdue.notifiedAt() != null) {
            reachable.forEach(contact -> writing.remind(notice, consignee, contact, step.getAsInt(), due.toString()));
        }
        if (ladder.isLast(notice, step.getAsInt()) || reachable.size() < contacts.size() || contacts.isEmpty()) {
            writing.tellCoordinator(notice, consignee, step.getAsInt(), due.toString(), lines(contacts, marked));
        }
    }

    private static List<String> lines(List<ConsigneeContact> contacts, Map<String, ContactMark> marked) {
        return contacts.stream()
                .map(contact -> {
                    var mark = marked.get(Writing.address(contact));
                    var line = "- " + contact.name() + " <" + contact.email() + ">";
                    return mark == null ? line : line + ": " + mark.status() + " " + mark.diagnostic();
                })
                .toList();
    }
}
