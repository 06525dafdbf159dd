package org.fieldsafety.acknowledgement.form;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** What a form leads to elsewhere. */
@ConfigMapping(prefix = "fieldsafety.form")
interface FormConfig {
    /** Where readers reach notice-service; without it forms do not lead to restricted resources. */
    Optional<URI> noticeService();
}
