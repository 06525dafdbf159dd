package org.fieldsafety.acknowledgement.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.acknowledgement.AcknowledgementRepository;
import org.fieldsafety.acknowledgement.form.FormLanguage;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.registry.KnownConsignee;
import org.fieldsafety.acknowledgement.registry.KnownConsignees;
import org.fieldsafety.platform.document.FixedWords;
import org.jspecify.annotations.Nullable;

/** The receipt of an acknowledgement as a PDF. Whether the reader may see it, the caller has seen to. */
@ApplicationScoped
public class ReadingReceipt {
    /** BCP 47 tags of the languages a receipt has words in; the first serves for every other. */
    private static final List<String> LANGUAGES = List.of("en", "es", "de", "fr", "it", "pt");

    private final AcknowledgementRepository acknowledgements;
    private final KnownNotices notices;
    private final KnownConsignees consignees;
    private final SettingReceipts setting;

    ReadingReceipt(
            AcknowledgementRepository acknowledgements,
            KnownNotices notices,
            KnownConsignees consignees,
            SettingReceipts setting) {
        this.acknowledgements = acknowledgements;
        this.notices = notices;
        this.consignees = consignees;
        this.setting = setting;
    }

    /** @param language BCP 47 tag */
    public record Document(String language, String fileName, byte[] pdf) {}

    /**
     * @param accepted languages the reader wants, as an {@code Accept-Language} header; without any, the consignee's
     * @throws org.fieldsafety.acknowledgement.acknowledgement.AcknowledgementNotFound if the obligation has none of that
     *     id
     */
    public Document read(ObligationId obligation, UUID id, @Nullable String accepted) {
        var acknowledgement = acknowledgements.require(obligation, id);
        var notice = notices.require(obligation.noticeId());
        var languages = consignees.languages(obligation.consigneeId());
        var language = FormLanguage.choose(accepted, languages, LANGUAGES);
        var receipt = new Receipt(
                acknowledgement,
                notice,
                consignees
                        .findByIdOptional(obligation.consigneeId())
                        .map(KnownConsignee::name)
                        .orElse(null),
                notice.text(FormLanguage.choose(language, languages, notice.languages())),
                new FixedWords("receipt.words", language));
        return new Document(language, receipt.fileName(), setting.set(receipt));
    }
}
