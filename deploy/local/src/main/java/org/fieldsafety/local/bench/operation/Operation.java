package org.fieldsafety.local.bench.operation;

import java.util.List;
import org.fieldsafety.local.bench.given.Stage;
import org.fieldsafety.local.bench.report.Result;

/** Something the suite does, with the machine's own limit beside it. */
public interface Operation {

    /** As the person at the keyboard reads it. */
    String name();

    /** By which it is asked for. */
    Part part();

    /** Does the work that later operations build on, unmeasured. */
    void prepare(Stage stage);

    /** Does the work so that what runs it is compiled; what it takes does not matter. */
    default void warmUp(Stage stage) {
        prepare(stage);
    }

    /** Does the same work and measures it. */
    List<Result> measure(Stage stage);
}
