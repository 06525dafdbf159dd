package org.fieldsafety.notice.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsafety.notice.content.Canonical;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.typesetting.Glyphs;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.problem.Violations;

/** Whether a content can be signed. */
@ApplicationScoped
class Readiness {
    private final Glyphs glyphs;
    private final Canonical canonical;

    Readiness(Glyphs glyphs, Canonical canonical) {
        this.glyphs = glyphs;
        this.canonical = canonical;
    }

    /**
     * The hash that is signed.
     *
     * @throws InvalidInput naming every text that is missing or could not be printed
     */
    String hashIfReady(NoticeContent content) {
        var violations = new Violations();
        content.checkComplete(violations);
        glyphs.check(content, violations);
        violations.throwIfAny();
        return canonical.hash(content);
    }
}
