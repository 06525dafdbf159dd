package org.fieldsafety.notice.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fieldsafety.notice.content.Action;
import org.fieldsafety.notice.content.Action.Kind;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.problem.Violations;

/** What a new revision must leave as it is, so that what was told and done under those before keeps its meaning. */
final class Continuity {
    private final List<NoticeContent> published;
    private final NoticeContent after;
    private final Violations violations = new Violations();

    Continuity(List<Revision> revisions, NoticeContent after) {
        this.published = new ArrayList<>(revisions.stream()
                .filter(revision -> revision.publishedAt() != null)
                .map(Revision::content)
                .toList());
        Collections.reverse(published);
        this.after = after;
    }

    /** @throws InvalidInput naming every breach */
    void require() {
        published.stream()
                .findFirst()
                .map(NoticeContent::reference)
                .filter(reference -> !reference.equals(after.reference()))
                .ifPresent(reference ->
                        violations.add("reference", "reference-published", "It was published as " + reference));
        for (int i = 0; i < after.actions().size(); i++) {
            var field = "actions[" + i + "].edition";
            var action = after.actions().get(i);
            lastPublished(action.code()).ifPresent(before -> compare(field, before, action));
        }
        violations.throwIfAny();
    }

    /** Maybe some revisions ago: an action that was dropped and comes back is the same one still. */
    private Optional<Action> lastPublished(String code) {
        return published.stream()
                .flatMap(content -> content.action(code).stream())
                .findFirst();
    }

    private void compare(String field, Action before, Action now) {
        int raised = now.edition() - before.edition();
        if (raised < 0 || raised > 1) {
            violations.add(
                    field,
                    "invalid-edition",
                    "Keep edition " + before.edition() + ", or raise it by 1 to have it done again");
        } else if (raised == 0 && now.kind() != before.kind() && before.kind() != Kind.Other) {
            violations.add(
                    field,
                    "changed-action",
                    "It is another kind of action now, so what was done does not count: raise its edition");
        }
    }
}
