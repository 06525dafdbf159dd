package org.fieldsafety.notice.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldsafety.notice.content.Action;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.notice.Revision;
import org.fieldsafety.notice.product.Product;
import org.fieldsafety.notice.text.Text;
import org.fieldsafety.notice.text.Text.ActionText;
import org.jspecify.annotations.Nullable;

/** A revision as the letter in one language shows it. A draft may lack texts; what is missing is left empty. */
public record Letter(Revision revision, Text text, Words words) {
    private static final ActionText NOT_WRITTEN = new ActionText(null, null, null, Map.of());

    static Letter of(Revision revision, String language) {
        return new Letter(
                revision, Objects.requireNonNull(revision.content().texts().get(language)), new Words(language));
    }

    public NoticeContent content() {
        return revision.content();
    }

    /** Whether nobody outside may know of it. */
    public boolean isDraft() {
        return revision.publishedAt() == null;
    }

    /** The day in UTC. */
    public @Nullable String published() {
        @Nullable Instant at = revision.publishedAt();
        return at == null ? null : words.date(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** To the minute, in UTC. */
    public String time(Instant at) {
        var utc = at.atOffset(ZoneOffset.UTC);
        return words.date(utc.toLocalDate()) + " " + utc.toLocalTime().truncatedTo(ChronoUnit.MINUTES) + " UTC";
    }

    public String kind() {
        return words.say(content().classification().urgent() ? "urgentNotice" : "notice");
    }

    public String formIntro() {
        return words.fill("formIntro", words.date(content().dueDates().completion()));
    }

    public ActionText action(Action action) {
        return text.actions().getOrDefault(action.code(), NOT_WRITTEN);
    }

    public List<Product> productsOf(Action action) {
        return content().products().stream()
                .filter(product -> action.products().contains(product.udiDi()))
                .toList();
    }

    /** A mode without a text is shown by its code. */
    public String mode(String mode) {
        return text.modes().getOrDefault(mode, mode);
    }

    public String modes(List<String> modes) {
        return String.join(", ", modes.stream().map(this::mode).toList());
    }

    /** What the codes of questions and decline reasons stand for. */
    public String textOf(Map<String, String> texts, String code) {
        return texts.getOrDefault(code, code);
    }

    public List<String> units(Product product) {
        return new AffectedUnits(words).of(product);
    }

    /** The lines of each paragraph: an empty line begins a new one. */
    public List<List<String>> paragraphs(@Nullable String plain) {
        if (plain == null || plain.isBlank()) {
            return List.of();
        }
        var lines = String.join("\n", plain.strip().lines().toList());
        return Arrays.stream(lines.split("\n\\h*(?:\n\\h*)+"))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
    }

    /** Without a suffix; a reference may have slashes, which no file name may. */
    String fileName() {
        return content().reference().replace('/', '-') + "-rev" + revision.number() + "-" + words.language();
    }
}
