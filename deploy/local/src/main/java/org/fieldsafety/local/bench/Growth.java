package org.fieldsafety.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fieldsafety.local.bench.operation.Importing;
import org.fieldsafety.local.bench.operation.LookingUp;
import org.fieldsafety.local.bench.operation.ReadingProgress;
import org.fieldsafety.local.bench.report.Figure;
import org.fieldsafety.local.bench.report.Result;
import org.fieldsafety.local.bench.report.Target;

/** What becomes slower as the register grows: each size held against the smallest one. */
final class Growth {

    private static final double LOOK_UP_MAY_GROW = 1.5;
    private static final String SMALLEST = "the same at the smallest size";

    private Growth() {}

    static List<Result> of(List<Result> results) {
        List<Result> growth = new ArrayList<>();
        growth.addAll(of(LookingUp.NAME, "p50", Growth::median, results).stream()
                .map(result -> result.target(Target.timesTheLimit(LOOK_UP_MAY_GROW)))
                .toList());
        growth.addAll(of(Importing.NAME, "per device", Growth::perDevice, results));
        growth.addAll(of(ReadingProgress.NAME, "p50", Growth::median, results));
        return growth;
    }

    private static List<Result> of(
            String operation, String what, Function<Result, Figure> figure, List<Result> results) {
        List<Result> ascending = results.stream()
                .filter(result -> result.operation().equals(operation))
                .toList();
        return ascending.stream()
                .skip(1)
                .map(result -> Result.of("growth: " + operation + ", " + what, result.devices(), figure.apply(result))
                        .against(figure.apply(ascending.get(0)), SMALLEST))
                .toList();
    }

    private static Figure median(Result result) {
        return Figure.time(result.latencies().orElseThrow().percentile(50));
    }

    private static Figure perDevice(Result result) {
        return new Figure(result.ours().value() / result.devices(), Figure.Unit.SECONDS);
    }
}
