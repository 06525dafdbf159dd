package org.fieldsafety.registry.report;

import java.util.UUID;

/** The register has not heard of such a notice: it was never published. */
public class NoticeUnknown extends RuntimeException {
    NoticeUnknown(UUID notice) {
        super("There is no published notice " + notice);
    }
}
