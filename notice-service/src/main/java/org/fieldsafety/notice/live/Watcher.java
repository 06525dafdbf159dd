package org.fieldsafety.notice.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.util.UUID;
import org.fieldsafety.notice.progress.Region;

/** One open stream: whose part of which notice, and what it was shown last. Used by one thread at a time. */
final class Watcher {
    final UUID noticeId;
    final Region region;
    private final MultiEmitter<? super Shown> client;
    private final long opened = System.nanoTime();
    private long lastSaid = opened;
    private String lastTag;

    /** @param seen tag of the state that the client has */
    Watcher(UUID noticeId, Region region, String seen, MultiEmitter<? super Shown> client) {
        this.noticeId = noticeId;
        this.region = region;
        this.lastTag = seen;
        this.client = client;
    }

    boolean lacks(String tag) {
        return !tag.equals(lastTag);
    }

    void show(Shown shown) {
        lastTag = shown.tag();
        say(shown);
    }

    /** A client that does not even take what it was sent gets no heartbeat: that would replace the state it waits for. */
    void beatAfter(Duration silence) {
        if (older(lastSaid, silence) && client.requested() > 0) {
            say(Shown.heartbeat());
        }
    }

    boolean isOlderThan(Duration lifetime) {
        return older(opened, lifetime);
    }

    void end() {
        client.complete();
    }

    private void say(Shown shown) {
        lastSaid = System.nanoTime();
        client.emit(shown);
    }

    private static boolean older(long since, Duration age) {
        return System.nanoTime() - since >= age.toNanos();
    }
}
