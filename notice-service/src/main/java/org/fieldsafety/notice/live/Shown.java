package org.fieldsafety.notice.live;

import org.fieldsafety.notice.progress.ProgressView;
import org.jspecify.annotations.Nullable;

/**
 * What a stream says next.
 *
 * @param tag names the state
 * @param progress the state; null when all there is to say is that the stream is alive
 */
record Shown(String tag, @Nullable ProgressView progress) {

    static Shown heartbeat() {
        return new Shown("", null);
    }
}
