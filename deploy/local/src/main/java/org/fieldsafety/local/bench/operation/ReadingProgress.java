package org.fieldsafety.local.bench.operation;

import static org.fieldsafety.local.process.Service.NOTICE;

import java.time.Duration;
import java.util.List;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.bench.given.BenchSuite;
import org.fieldsafety.local.bench.given.Stage;
import org.fieldsafety.local.bench.load.HeapWatch;
import org.fieldsafety.local.bench.load.HttpLoad;
import org.fieldsafety.local.bench.load.Requests;
import org.fieldsafety.local.bench.report.Figure;
import org.fieldsafety.local.bench.report.Result;
import org.fieldsafety.local.bench.report.Target;

/** How far is this notice? One caller, one request after the other. */
public final class ReadingProgress {

    public static final String NAME = "progress";

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(3);
    private static final Target TARGET = Target.percentileWithin(50, Duration.ofMillis(5));

    private final BenchSuite bench;
    private final ApiUser auditor;
    private final HeapWatch heap;

    public ReadingProgress(BenchSuite bench, ApiUser auditor, HeapWatch heap) {
        this.bench = bench;
        this.auditor = auditor;
        this.heap = heap;
    }

    public List<Result> measure(Stage stage) {
        String path = "/notices/" + stage.notice().id() + "/progress";
        String etag = auditor.get(NOTICE, path).expect(200).etag().orElseThrow();
        return List.of(
                read(NAME, stage, path, "Accept: application/json", 200).target(TARGET),
                read("progress, unchanged (304)", stage, path, "If-None-Match: " + etag, 304)
                        .target(TARGET),
                read("progress by consignee", stage, path + "/consignees", "Accept: application/json", 200),
                read("progress by day", stage, path + "/history", "Accept: application/json", 200));
    }

    private Result read(String name, Stage stage, String path, String header, int status) {
        heap.reset();
        int port = bench.port(NOTICE);
        Requests requests = Requests.get(port, auditor.token(), path, header);
        HttpLoad.Outcome outcome = new HttpLoad(port, 1, requests, status).run(WARM_UP, MEASURED);
        return Result.of(name, stage.units(), Figure.time(outcome.latencies().percentile(50)))
                .latencies(outcome.latencies())
                .heapPeak(heap.peak());
    }
}
