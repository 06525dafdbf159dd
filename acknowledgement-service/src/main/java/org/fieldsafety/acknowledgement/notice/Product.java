package org.fieldsafety.acknowledgement.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product the notice is about, and the operating modes its units have. */
public record Product(String udiDi, @Nullable String name, List<String> modes) {
    public Product {
        modes = Lists.orEmpty(modes);
    }
}
