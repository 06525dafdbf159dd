package org.fieldsafety.local.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a token speaks for.
 *
 * @param consignees whose data a consignee (one) or a partner (any number) may see; empty for staff
 * @param country    ISO 3166-1 alpha-2 of an authority, null for everyone else
 */
public record Identity(String role, String subject, String name, List<String> consignees, @Nullable String country) {

    public static Identity staff(String role, String subject, String name) {
        return new Identity(role, subject, name, List.of(), null);
    }

    public static Identity consignee(String consignee, String name) {
        return new Identity("consignee", "contact-of-" + consignee, name, List.of(consignee), null);
    }
}
