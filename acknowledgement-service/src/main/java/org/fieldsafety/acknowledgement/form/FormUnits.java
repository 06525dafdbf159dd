package org.fieldsafety.acknowledgement.form;

import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.Product;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.registry.AffectedUnits;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The units of a form, page by page. */
@ApplicationScoped
class FormUnits {
    private final AffectedUnits units;

    FormUnits(AffectedUnits units) {
        this.units = units;
    }

    Page<FormUnit> page(KnownNotice notice, ObligationId obligation, PageRequest request) {
        var found = units.of(obligation, after(request), request.fetch()).stream()
                .map(unit -> FormUnit.of(
                        unit, notice.product(unit.udiDi()).map(Product::name).orElse(null)))
                .toList();
        return Page.of(found, request, unit -> unit.udiDi() + ":" + unit.serial());
    }

    private static @Nullable UnitName after(PageRequest request) {
        var after = request.after();
        if (after == null) {
            return null;
        }
        int colon = after.indexOf(':');
        if (colon < 0) {
            throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
        }
        return new UnitName(after.substring(0, colon), after.substring(colon + 1));
    }
}
