package org.fieldsafety.local.bench.operation;

import static org.fieldsafety.local.process.Service.NOTICE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.bench.given.Stage;
import org.fieldsafety.local.bench.load.HeapWatch;
import org.fieldsafety.local.bench.report.Figure;
import org.fieldsafety.local.bench.report.Result;
import org.fieldsafety.local.console.Await;

/** notice-service reads the events of all affected devices that were told while it was away. */
public final class CountingProgress {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ApiUser auditor;
    private final HeapWatch heap;

    public CountingProgress(ApiUser auditor, HeapWatch heap) {
        this.auditor = auditor;
        this.heap = heap;
    }

    public Result measure(List<Stage> stages) {
        int all = stages.stream().mapToInt(Stage::units).sum();
        Duration patience = stages.stream().map(Stage::patience).reduce(Duration.ZERO, Duration::plus);
        heap.reset();
        long start = System.nanoTime();
        int first = counted(stages);
        Await.until(
                "Counting every device",
                patience,
                PAUSE,
                () -> counted(stages) == all ? Optional.of(true) : Optional.empty());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return Result.of("count events into progress", all, Figure.rate(all - first, took))
                .heapPeak(heap.peak());
    }

    private int counted(List<Stage> stages) {
        return stages.stream()
                .mapToInt(stage -> auditor.get(
                                NOTICE, "/notices/" + stage.notice().id() + "/progress")
                        .expect(200)
                        .body()
                        .path("devices")
                        .path("total")
                        .asInt())
                .sum();
    }
}
