package org.fieldsafety.acknowledgement.signal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.fieldsafety.acknowledgement.mail.Mail;
import org.fieldsafety.acknowledgement.mail.MailKind;
import org.fieldsafety.acknowledgement.mail.MailQueue;
import org.fieldsafety.acknowledgement.notice.Contact;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.smtp.Smtp;
import org.jspecify.annotations.Nullable;

/** Tells the manufacturer's vigilance. */
@ApplicationScoped
class MailingSignal {
    private final MailQueue queue;
    private final SignalConfig config;

    MailingSignal(MailQueue queue, SignalConfig config) {
        this.queue = queue;
        this.config = config;
    }

    /** The notice's vigilance contact for the country before its one for everywhere, else the fallback. */
    @Nullable
    String address(KnownNotice notice, @Nullable String country) {
        return notice.contacts().stream()
                .filter(contact -> contact.role().equals("Vigilance"))
                .filter(contact -> contact.email() != null && Smtp.isAddress(contact.email()))
                .filter(contact ->
                        contact.countries().isEmpty() || contact.countries().contains(country))
                .min(Comparator.comparing(contact -> contact.countries().isEmpty()))
                .map(Contact::email)
                .or(config::fallbackAddress)
                .orElse(null);
    }

    void mail(SafetySignal signal, KnownNotice notice) {
        var address = signal.mailedTo();
        if (address == null) {
            return;
        }
        var unit = signal.unit();
        var reporter = signal.reporter();
        queue.put(new Mail(
                "signal:" + signal.id() + ":" + address,
                MailKind.SafetySignal,
                notice.id(),
                signal.obligation().consigneeId(),
                null,
                address,
                "",
                List.of(),
                "en",
                "SAFETY SIGNAL %s: %s, %s".formatted(notice.reference(), signal.kind(), signal.occurredOn()),
                """
                A safety signal was reported.

                Notice: %s
                Kind: %s
                On: %s
                Device: %s
                Consignee: %s (%s)
                Reported by: %s, %s, %s
                Reported at: %s
                Signal: %s

                %s
                """
                        .formatted(
                                notice.reference(),
                                signal.kind(),
                                signal.occurredOn(),
                                unit == null ? "-" : "UDI-DI " + unit.udiDi() + ", serial number " + unit.serial(),
                                signal.obligation().consigneeId(),
                                or(signal.country()),
                                reporter.name(),
                                or(reporter.email()),
                                or(reporter.phone()),
                                signal.reportedAt(),
                                signal.id(),
                                signal.description()),
                false));
    }

    private static String or(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
