package org.fieldsafety.registry.importing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import has come. */
@Schema(
        description = "Receiving (nothing is changed yet), Staged (the whole file is safely here), Merging (devices are"
                + " being changed), Completed; Checked (a dry run has ended); Failed (`failure` says why)")
enum ImportState {
    Receiving,
    Staged,
    Merging,
    Completed,
    Checked,
    Failed;

    boolean isFinal() {
        return this == Completed || this == Checked || this == Failed;
    }
}
