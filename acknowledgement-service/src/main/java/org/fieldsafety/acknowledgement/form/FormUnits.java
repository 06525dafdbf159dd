package org.fieldsafety.acknowledgement.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.fieldsafety.acknowledgement.acknowledgement.LatestAnswer;
import org.fieldsafety.acknowledgement.acknowledgement.LatestAnswers;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.Product;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.registry.AffectedUnit;
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
    private final LatestAnswers answers;

    FormUnits(AffectedUnits units, LatestAnswers answers) {
        this.units = units;
        this.answers = answers;
    }

    Page<FormUnit> page(KnownNotice notice, ObligationId obligation, PageRequest request) {
        var held = units.of(obligation, after(request), request.fetch());
        var answered = held.isEmpty()
                ? Map.<UnitName, Map<String, LatestAnswer>>of()
                : answers.between(obligation, name(held.get(0)), name(held.get(held.size() - 1)));
        var found = held.stream()
                .map(unit -> FormUnit.of(
                        unit,
                        notice.product(unit.udiDi()).map(Product::name).orElse(null),
                        answered.getOrDefault(name(unit), Map.of())))
                .toList();
        return Page.of(found, request, unit -> unit.udiDi() + ":" + unit.serial());
    }

    private static UnitName name(AffectedUnit unit) {
        return new UnitName(unit.udiDi(), unit.serial());
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
