package org.fieldsafety.acknowledgement.registry;

/**
 * A person or function to write to.
 *
 * @param role Quality, ShipTo, BillTo or Technical; more may come
 */
public record ConsigneeContact(String name, String email, String role) {
    private static final String QUALITY = "Quality";

    /** Whether safety notices go to it, whatever it wants of marketing. */
    public boolean isQuality() {
        return role.equals(QUALITY);
    }
}
