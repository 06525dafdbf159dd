package org.fieldsafety.acknowledgement.notice;

import java.util.List;

/** What is to be done to units of some products, in each of some modes, or declined for one of the reasons. */
public record Action(String code, List<String> products, List<String> modes, List<String> declineReasons) {
    public Action {
        products = Lists.orEmpty(products);
        modes = Lists.orEmpty(modes);
        declineReasons = Lists.orEmpty(declineReasons);
    }
}
