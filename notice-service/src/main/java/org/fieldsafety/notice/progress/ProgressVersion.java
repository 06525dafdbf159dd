package org.fieldsafety.notice.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a notice's counters this is.
 *
 * @param version grows with every change; 0 before the first
 * @param changedAt null before the first change
 */
public record ProgressVersion(long version, @Nullable Instant changedAt) {
    public static final ProgressVersion NONE = new ProgressVersion(0, null);

    /** Names what is seen of this state in that region: parts of different countries are different things. */
    public String tag(Region region) {
        return region.country() == null ? String.valueOf(version) : version + "-" + region.country();
    }
}
