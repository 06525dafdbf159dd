package org.fieldsafety.registry.move;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.registry.remediation.Disposition;
import org.jspecify.annotations.Nullable;

/** What a move or a disposition must fit: where the device is, what has become of it, and when. */
record KnownDevice(
        @Nullable UUID consigneeId,
        @Nullable String site,
        Disposition disposition,
        @Nullable LocalDate dispositionOn,
        @Nullable LocalDate manufacturedOn,
        @Nullable LocalDate shippedOn) {

    /** Whether moving it there changes anything; refuses a day on which it can't have been moved. */
    boolean movesTo(UUID holder, @Nullable String newSite, LocalDate on) {
        if (disposition == Disposition.InUse && holder.equals(consigneeId) && Objects.equals(site, newSite)) {
            return false;
        }
        requireThereBy(on);
        if (disposition != Disposition.InUse && dispositionOn != null && on.isBefore(dispositionOn)) {
            throw new InvalidValue("before-disposition", "It has been " + disposition + " since " + dispositionOn);
        }
        return true;
    }

    /** Whether that changes anything; refuses what can't have become of it. */
    boolean becomes(Disposition other, LocalDate on) {
        if (other == Disposition.InUse && consigneeId == null) {
            throw new InvalidValue("no-holder", "Nobody holds it: move it to who uses it");
        }
        if (other == disposition && (other == Disposition.InUse || on.equals(dispositionOn))) {
            return false;
        }
        requireThereBy(on);
        return true;
    }

    private void requireThereBy(LocalDate on) {
        if (manufacturedOn != null && on.isBefore(manufacturedOn)) {
            throw new InvalidValue("before-manufacture", "It was made on " + manufacturedOn);
        }
        if (shippedOn != null && on.isBefore(shippedOn)) {
            throw new InvalidValue("before-shipping", "It was shipped on " + shippedOn);
        }
    }
}
