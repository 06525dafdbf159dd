package org.fieldsafety.notice.content;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a revision made of an action of the one before. */
@Schema(
        description = "Unchanged and Reworded: what was done stays done. Changed: a higher edition, to be done again. "
                + "Added, Removed: new, or not asked for any more")
public enum ActionChange {
    Unchanged,
    Reworded,
    Changed,
    Added,
    Removed;

    /** By action code, for every action that one of the two has. */
    public static Map<String, ActionChange> between(NoticeContent before, NoticeContent after) {
        var codes = new LinkedHashSet<>(before.actionCodes());
        codes.addAll(after.actionCodes());
        var changes = new TreeMap<String, ActionChange>();
        codes.forEach(code -> changes.put(code, of(code, before, after)));
        return changes;
    }

    private static ActionChange of(String code, NoticeContent before, NoticeContent after) {
        @Nullable Action old = before.action(code).orElse(null);
        @Nullable Action now = after.action(code).orElse(null);
        if (old == null) {
            return Added;
        }
        if (now == null) {
            return Removed;
        }
        if (!now.edition().equals(old.edition())) {
            return Changed;
        }
        return now.equals(old) && words(code, now, after).equals(words(code, old, before)) ? Unchanged : Reworded;
    }

    private static Map<String, Object> words(String code, Action action, NoticeContent content) {
        var words = new TreeMap<String, Object>();
        content.texts().forEach((language, text) -> {
            words.put(language, String.valueOf(text.actions().get(code)));
            action.declineReasons()
                    .forEach(reason -> words.put(
                            language + " " + reason,
                            String.valueOf(text.declineReasons().get(reason))));
        });
        return words;
    }
}
