package org.fieldsafety.notice.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldsafety.notice.ReferenceNotice;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class LetterTest {
    private final NoticeContent content = LetterSamples.content();

    @Inject
    Typesetting typesetting;

    @Test
    void spanishLetterSaysWhatTheNoticeSays() throws IOException {
        assertThat(text(LetterSamples.published(content, "es")))
                .contains("Nota de seguridad urgente", "FSN2023-1338, revisión 1", "M-AMR-00719, revisión 1")
                .contains("Illumina, Inc., SRN US-MF-000012345", "5 de abril de 2023", "5 de julio de 2023")
                .contains("MiSeqDx Instrument Modelo MiSeqDx DX-410-1001 15036706 00816270020002")
                .contains("Números de serie de M00100 a M00999", "2.4.1 y anteriores o bien Lotes L2209A, L2209B")
                .contains("No se conoce ningún caso de explotación.", "CVE-2023-1968 10.0 Crítica CVSS:3.0/AV:N")
                .contains("1. Instalar el parche", "Si el equipo está conectado a una red Con Internet: descargue")
                .contains("2. Cambiar el usuario de UCS", "Prueba Captura de pantalla", "techsupport@example.com")
                .contains("Renata Regulatory Vice President, Regulatory Affairs", "(SHA-256) 9f86d081884c7d65")
                // 21 CFR 11.50(b): what a signature says stands on the printed record too.
                .contains("Firmado electrónicamente: Bea Approver, Calidad, 5 de abril de 2023 ", " UTC Approved")
                .contains("Carl Approver, Asuntos regulatorios, ")
                .doesNotContain("BORRADOR");
    }

    @Test
    void greekLetterSaysWhatTheNoticeSays() throws IOException {
        assertThat(text(LetterSamples.published(content, "el")))
                .contains("Επείγουσα ειδοποίηση ασφάλειας", "Κενό ασφάλειας στο λογισμικό UCS", "5 Απριλίου 2023")
                .contains("Δεν είναι γνωστή καμία περίπτωση εκμετάλλευσης.", "FSN2023-1338 · M-AMR-00719-EL");
    }

    @Test
    void arabicLetterIsReadFromRightToLeft() throws IOException {
        assertThat(text(LetterSamples.published(content, "ar")))
                .contains("لا تعرف أي حالة استغلت فيها هذه الثغرة")
                .contains("قبل التثبيت، احفظ نسخة احتياطية من بياناتك", "Urgent field safety notice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "el", "ar", "he"})
    void everyLetterIsTaggedAndBringsItsFonts(String language) throws IOException {
        try (var pdf = pdf(LetterSamples.published(content, language))) {
            var catalog = pdf.getDocumentCatalog();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("FSN2023-1338: ");
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void formAsksEverythingThatTheNoticeAsks(String language) throws IOException {
        var letter = LetterSamples.published(content, language);
        var words = letter.words();

        var whole = text(letter);
        var form = whole.substring(whole.lastIndexOf(words.say("form")));

        assertThat(form).contains(letter.text().questions().values());
        assertThat(form).contains(letter.text().modes().values());
        assertThat(form).contains(words.say("mustBeYes"), words.say("dateFormat"), words.say("signature"));
        assertThat(form).contains("MiSeqDx Instrument – UDI-DI 00816270020002");
        letter.text().declineReasons().values().forEach(reason -> assertThat(form.split(reason))
                .as("for 2 actions in 2 modes")
                .hasSize(5));
    }

    @Test
    void everyPageSaysWhichOfHowManyItIs() throws IOException {
        try (var pdf = pdf(LetterSamples.published(content, "es"))) {
            var words = new PDFTextStripper();
            words.setSortByPosition(true);
            int pages = pdf.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                words.setStartPage(page);
                words.setEndPage(page);
                assertThat(words.getText(pdf)).contains("FSN2023-1338 · M-AMR-00719 Página " + page + " de " + pages);
            }
        }
    }

    @Test
    void sameLetterGivesTheSameBytes() {
        for (var format : LetterFormat.values()) {
            assertThat(typesetting.set(LetterSamples.published(content, "ar"), format))
                    .isEqualTo(typesetting.set(LetterSamples.published(LetterSamples.content(), "ar"), format));
        }
    }

    @Test
    void draftIsMarkedAsOneOnEveryPage() throws IOException {
        var draft = LetterSamples.draft(content, "en");

        try (var pdf = pdf(draft)) {
            var words = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                words.setStartPage(page);
                words.setEndPage(page);
                assertThat(words.getText(pdf)).contains("DRAFT – not published");
            }
        }
        assertThat(html(draft)).contains("DRAFT – not published", "Not published yet");
    }

    @Test
    void markupInATextIsShownAsItWasWritten() throws IOException {
        var letter = LetterSamples.draft(
                ReferenceNotice.content(request -> {
                    ReferenceNotice.at(request, "/texts/en").put("summary", "<script>alert('&amp;')</script>\n{style}");
                    ReferenceNotice.at(request, "/products/0").put("name", "A\"><img src=x>");
                }),
                "en");

        assertThat(html(letter))
                .contains("<p>&lt;script&gt;alert(&#39;&amp;amp;&#39;)&lt;/script&gt;<br/>{style}</p>")
                .doesNotContain("<script", "<img");
        assertThat(text(letter)).contains("<script>alert('&amp;')</script>", "A\"><img src=x>");
    }

    @Test
    void emptyLineBeginsAParagraphAndALineBreakIsOne() {
        var letter = LetterSamples.draft(
                ReferenceNotice.content(request ->
                        ReferenceNotice.at(request, "/texts/en").put("summary", "\none\r\ntwo\n \n\nthree\n")),
                "en");

        assertThat(html(letter)).containsSubsequence("<p>one<br/>two</p>", "<p>three</p>");
    }

    @Test
    void draftThatSaysHardlyAnythingHasALetterAllTheSame() throws IOException {
        var content = ReferenceNotice.content(request -> {
            request.retain("reference", "manufacturer", "dueDates", "actions", "products");
            request.putObject("texts").putObject("en").put("summary", "bell \u0007 half \uD83D");
        });

        assertThat(text(LetterSamples.draft(content, "en"))).contains("1. PATCH", "bell \uFFFD half \uFFFD");
    }

    @Test
    void pageSaysItsLanguageAndDirection() {
        assertThat(html(LetterSamples.published(content, "ar"))).contains("lang=\"ar\" dir=\"rtl\"");
        assertThat(html(LetterSamples.published(content, "es")))
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"es\" dir=\"ltr\"", "<main>", "<th scope=\"col\">UDI-DI</th>");
    }

    private String html(Letter letter) {
        return new String(typesetting.set(letter, LetterFormat.Html), UTF_8);
    }

    private PDDocument pdf(Letter letter) throws IOException {
        return Loader.loadPDF(typesetting.set(letter, LetterFormat.Pdf));
    }

    /** The words of the PDF, as they would be copied, without its line breaks. */
    private String text(Letter letter) throws IOException {
        try (var pdf = pdf(letter)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
