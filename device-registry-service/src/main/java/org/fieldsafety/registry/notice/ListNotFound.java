package org.fieldsafety.registry.notice;

import org.fieldsafety.platform.problem.Refusal;

/** The list of serial numbers that was signed was never given here; matching another one would warn the wrong people. */
public class ListNotFound extends Refusal {
    ListNotFound(NoticeEvent notice, NoticeEvent.Product product) {
        super(
                Kind.CONFLICT,
                "list-not-found",
                "List not found",
                "Notice %s (%s) was signed with the serial numbers of SHA-256 %s for product %s, and no list given here has it"
                        .formatted(notice.reference(), notice.id(), product.listDigest(), product.udiDi()));
    }
}
