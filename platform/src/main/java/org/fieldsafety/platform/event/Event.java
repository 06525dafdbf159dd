package org.fieldsafety.platform.event;

import java.time.Instant;

/**
 * A received CloudEvent.
 *
 * @param id unique for its source
 * @param type such as {@code notice.published}
 * @param source the producing service
 * @param key the record key: what the event is about
 * @param time when the change was made
 * @param data the state it carries, as the receiver's own tolerant record
 */
public record Event<T>(String id, String type, String source, String key, Instant time, T data) {}
