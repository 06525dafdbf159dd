package org.fieldsafety.platform.outbox;

/**
 * An event about to be appended.
 *
 * @param topic where it goes
 * @param key ordering and compaction key: events of one key are sent in the order of their transactions
 * @param type CloudEvents type, such as {@code notice.published}
 * @param data the whole new state, serialised as JSON; at most 256 KiB of it
 */
public record OutboundEvent(String topic, String key, String type, Object data) {}
