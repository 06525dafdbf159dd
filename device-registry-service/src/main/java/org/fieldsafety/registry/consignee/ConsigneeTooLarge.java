package org.fieldsafety.registry.consignee;

import org.fieldsafety.platform.problem.Refusal;

/** More is said of a consignee than may be. */
public class ConsigneeTooLarge extends Refusal {
    private ConsigneeTooLarge(String message) {
        super(Kind.CONFLICT, "consignee-too-large", "Consignee too large", message);
    }

    static ConsigneeTooLarge ofBytes(int bytes, int most) {
        return new ConsigneeTooLarge("All that is said of the consignee takes " + bytes + " bytes and may take " + most
                + "; shorten its sites, contacts or external ids");
    }

    static ConsigneeTooLarge ofContacts(int most) {
        return new ConsigneeTooLarge("It has " + most + " contacts already; take some away first");
    }

    static ConsigneeTooLarge ofMerged(String what, int together, int most) {
        return new ConsigneeTooLarge("Merged, the two would have " + together + " " + what
                + "; a consignee has at most " + most + ". Take some away first");
    }
}
