package org.fieldsafety.acknowledgement.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to units of some products, in each of some modes, or declined for one of the reasons.
 *
 * @param edition what was done under an earlier one is asked for again; the first when absent
 * @param kind such as {@code SoftwareUpdate}
 * @param variants ways to do it, such as {@code Connected} and {@code Unconnected}
 * @param evidence what proves it, such as {@code Photo}
 * @param due last day, where it differs from the notice's
 */
public record Action(
        String code,
        Integer edition,
        @Nullable String kind,
        List<String> products,
        List<String> modes,
        List<String> variants,
        List<String> evidence,
        @Nullable LocalDate due,
        List<String> declineReasons) {
    public Action {
        edition = edition == null ? Integer.valueOf(1) : edition;
        products = Lists.orEmpty(products);
        modes = Lists.orEmpty(modes);
        variants = Lists.orEmpty(variants);
        evidence = Lists.orEmpty(evidence);
        declineReasons = Lists.orEmpty(declineReasons);
    }
}
