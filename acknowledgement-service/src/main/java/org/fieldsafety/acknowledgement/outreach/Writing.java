package org.fieldsafety.acknowledgement.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.acknowledgement.link.Person;
import org.fieldsafety.acknowledgement.link.PersonalLinks;
import org.fieldsafety.acknowledgement.mail.Mail;
import org.fieldsafety.acknowledgement.mail.MailKind;
import org.fieldsafety.acknowledgement.mail.MailQueue;
import org.fieldsafety.acknowledgement.notice.KnownLetters;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationRepository;
import org.fieldsafety.acknowledgement.registry.ConsigneeContact;
import org.fieldsafety.acknowledgement.registry.KnownConsignee;

/** Writes the mails to a consignee's contacts and to the coordinator, in a language they and the notice have in common. */
@ApplicationScoped
class Writing {
    private final ObligationRepository obligations;
    private final PersonalLinks links;
    private final KnownLetters letters;
    private final MailQueue queue;
    private final OutreachConfig config;

    Writing(
            ObligationRepository obligations,
            PersonalLinks links,
            KnownLetters letters,
            MailQueue queue,
            OutreachConfig config) {
        this.obligations = obligations;
        this.links = links;
        this.letters = letters;
        this.queue = queue;
        this.config = config;
    }

    /** Whether the letter of the revision in force is there in this language. */
    boolean hasLetter(KnownNotice notice, String language) {
        return letters.find(notice.id(), language)
                .filter(letter -> letter.revision() == notice.revision())
                .isPresent();
    }

    /** @param letter whether the notice's letter goes with it */
    void notify(KnownNotice notice, KnownConsignee consignee, ConsigneeContact contact, boolean letter) {
        var language = language(notice, consignee);
        var step =
                "notification:" + notice.id() + ":" + notice.revision() + ":" + consignee.id() + ":" + address(contact);
        var texts = MailTexts.in(language);
        var values = values(notice, consignee, language);
        values.put("name", contact.name());
        values.put("letter", texts.get(letter ? "letter.attached" : "letter.byLink"));
        var subject = notice.revision() > 1 ? "subject.revision" : "subject.notification";
        put(
                new Draft(step, MailKind.Notification, subject, "body.notification", letter),
                notice,
                consignee,
                contact,
                values);
    }

    /** @param step of the ladder, from 1; the same for the coordinator's copy */
    void remind(KnownNotice notice, KnownConsignee consignee, ConsigneeContact contact, int step, String due) {
        var values = values(notice, consignee, language(notice, consignee));
        values.put("name", contact.name());
        values.put("due", due);
        var id = step(step, notice, due, consignee.id()) + ":" + address(contact);
        put(
                new Draft(id, MailKind.Reminder, "subject.reminder", "body.reminder", false),
                notice,
                consignee,
                contact,
                values);
    }

    /** Tells the coordinator who does not answer, and which of the contacts take no mail. It has no link: that is theirs. */
    void tellCoordinator(KnownNotice notice, KnownConsignee consignee, int step, String due, List<String> contacts) {
        if (config.coordinator().isEmpty()) {
            return;
        }
        var language = notice.languages().isEmpty() ? "en" : notice.languages().get(0);
        var texts = MailTexts.in(language);
        var values = values(notice, consignee, language);
        values.put("due", due);
        values.put("step", Integer.toString(step));
        values.put("contacts", contacts.isEmpty() ? texts.get("contacts.none") : String.join("\n", contacts));
        queue.put(new Mail(
                step(step, notice, due, consignee.id()) + ":coordinator",
                MailKind.Reminder,
                notice.id(),
                consignee.id(),
                null,
                config.coordinator().get(),
                "",
                List.of(),
                language,
                texts.line("subject.coordinator", values),
                texts.text("body.coordinator", values),
                false));
    }

    static String language(KnownNotice notice, KnownConsignee consignee) {
        var written = notice.languages();
        return consignee.languages().stream()
                .flatMap(wanted -> written.stream().filter(tag -> fits(tag, wanted)))
                .findFirst()
                .orElseGet(() -> written.isEmpty() ? "en" : written.get(0));
    }

    static String address(ConsigneeContact contact) {
        return contact.email().toLowerCase(Locale.ROOT);
    }

    private void put(
            Draft draft,
            KnownNotice notice,
            KnownConsignee consignee,
            ConsigneeContact contact,
            Map<String, String> values) {
        var obligation = new ObligationId(notice.id(), consignee.id());
        // Links are given under the obligation's lock; it also lets only one of several processes write this mail.
        if (obligations.lock(obligation).isEmpty()) {
            return;
        }
        var language = language(notice, consignee);
        var texts = MailTexts.in(language);
        var link = links.give(obligation, new Person(contact.name(), contact.email()), language);
        queue.put(new Mail(
                draft.step,
                draft.kind,
                notice.id(),
                consignee.id(),
                link.id(),
                contact.email(),
                contact.name(),
                List.of(),
                language,
                texts.line(draft.subject, values),
                texts.text(draft.body, values),
                draft.letter));
    }

    private static Map<String, String> values(KnownNotice notice, KnownConsignee consignee, String language) {
        var texts = MailTexts.in(language);
        var text = notice.text(language);
        var values = new HashMap<String, String>();
        values.put("urgent", notice.isUrgent() ? texts.get("urgent") : "");
        values.put("reference", notice.reference());
        values.put("revision", Integer.toString(notice.revision()));
        values.put("title", text.title() == null ? "" : text.title());
        values.put("summary", text.summary() == null ? "" : text.summary());
        values.put("why", text.whyReceived() == null ? texts.get("why") : text.whyReceived());
        values.put("manufacturer", notice.manufacturer() == null ? "" : notice.manufacturer());
        values.put("consignee", consignee.name());
        values.put("link", Mail.LINK);
        return values;
    }

    private static String step(int step, KnownNotice notice, String due, UUID consigneeId) {
        return "reminder:" + step + ":" + notice.id() + ":" + notice.revision() + ":" + due + ":" + consigneeId;
    }

    /** The same tag, or one is a region's variant of the other. */
    private static boolean fits(String tag, String wanted) {
        return Locale.forLanguageTag(tag)
                .getLanguage()
                .equals(Locale.forLanguageTag(wanted).getLanguage());
    }

    private record Draft(String step, MailKind kind, String subject, String body, boolean letter) {}
}
