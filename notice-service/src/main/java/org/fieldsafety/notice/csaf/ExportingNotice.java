package org.fieldsafety.notice.csaf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Gives the last published revision of a notice as an advisory. */
@ApplicationScoped
class ExportingNotice {
    private final NoticeRepository notices;
    private final CsafConfig config;
    private final Caller caller;

    ExportingNotice(NoticeRepository notices, CsafConfig config, Caller caller) {
        this.notices = notices;
        this.config = config;
        this.caller = caller;
    }

    record Exported(String fileName, String language, ObjectNode document) {}

    /** @param asked null for the notice's first language */
    Exported export(UUID id, @Nullable String asked) {
        var notice = notices.readable(id, caller);
        var revision = notice.published().orElseThrow(() -> new NothingPublished(notice.reference()));
        var language = language(revision.content(), asked);
        var tracking = Tracking.of(notice, revision);
        var document = new Advisory(revision.content(), language, tracking, config).document();
        return new Exported(tracking.fileName(), language, document);
    }

    private static String language(NoticeContent content, @Nullable String asked) {
        if (asked == null) {
            return content.languages().stream()
                    .filter(content.texts()::containsKey)
                    .findFirst()
                    .orElseGet(() -> content.texts().keySet().stream()
                            .sorted()
                            .findFirst()
                            .orElseThrow());
        }
        if (!content.texts().containsKey(asked)) {
            var known = String.join(", ", content.texts().keySet());
            throw new InvalidInput("language", "unknown-language", "The notice is there in " + known);
        }
        return asked;
    }
}
