package org.fieldsafety.acknowledgement.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldsafety.acknowledgement.link.PersonalLinks;
import org.fieldsafety.acknowledgement.notice.Contact;
import org.fieldsafety.acknowledgement.notice.KnownLetter;
import org.fieldsafety.acknowledgement.notice.KnownLetters;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.registry.KnownConsignee;
import org.fieldsafety.acknowledgement.registry.KnownConsignees;
import org.fieldsafety.acknowledgement.smtp.Letter;
import org.fieldsafety.acknowledgement.smtp.Smtp;
import org.jspecify.annotations.Nullable;

/** Makes of a queued mail the letter that is handed over: with the link's address, the notice's letter, and who answers. */
@ApplicationScoped
class Composing {
    private final OutgoingMails mails;
    private final PersonalLinks links;
    private final KnownNotices notices;
    private final KnownLetters letters;
    private final KnownConsignees consignees;

    Composing(
            OutgoingMails mails,
            PersonalLinks links,
            KnownNotices notices,
            KnownLetters letters,
            KnownConsignees consignees) {
        this.mails = mails;
        this.links = links;
        this.notices = notices;
        this.letters = letters;
        this.consignees = consignees;
    }

    /** Whether what it leads to is gone: its link was taken back, and the person has no other. */
    boolean leadsNowhere(OutgoingMail mail) {
        var link = mail.linkId();
        return link != null && links.present(link).isEmpty();
    }

    /** Empty while the notice's letter, which goes with it, is not there. */
    Optional<Letter> compose(OutgoingMail mail) {
        var attachment = mail.letter() ? letter(mail) : Optional.<KnownLetter>empty();
        if (mail.letter() && attachment.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Letter(
                mail.id(),
                mail.recipient(),
                mail.recipientName(),
                mails.copies(mail),
                replyTo(mail),
                mail.language(),
                mail.subject(),
                mail.body().replace(Mail.LINK, address(mail)),
                attachment.map(letter -> new Letter.Attachment(letter.fileName(), letter.pdf()))));
    }

    private Optional<KnownLetter> letter(OutgoingMail mail) {
        return letters.find(mail.noticeId(), mail.language())
                .filter(letter -> Objects.equals(letter.revision(), mail.revision()));
    }

    private String address(OutgoingMail mail) {
        return Optional.ofNullable(mail.linkId())
                .flatMap(links::present)
                .map(link -> links.address(link).toString())
                .orElse("");
    }

    /** Where the notice says that its readers are helped, in their country before elsewhere. */
    private @Nullable String replyTo(OutgoingMail mail) {
        var country = Optional.ofNullable(mail.consigneeId())
                .flatMap(consignees::findByIdOptional)
                .map(KnownConsignee::country)
                .orElse("");
        var contacts = notices.findByIdOptional(mail.noticeId())
                .map(KnownNotice::contacts)
                .orElseGet(java.util.List::of);
        return Stream.of("TechnicalSupport", "Vigilance")
                .flatMap(role ->
                        contacts.stream().filter(contact -> contact.role().equals(role)))
                .filter(contact -> contact.email() != null && Smtp.isAddress(contact.email()))
                .filter(contact ->
                        contact.countries().isEmpty() || contact.countries().contains(country))
                .min((one, other) -> Boolean.compare(
                        one.countries().isEmpty(), other.countries().isEmpty()))
                .map(Contact::email)
                .orElse(null);
    }
}
