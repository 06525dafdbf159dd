package org.fieldsafety.local.bench.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.fieldsafety.local.bench.given.BenchSuite;
import org.fieldsafety.local.bench.given.Stage;
import org.fieldsafety.local.bench.given.Topic;
import org.fieldsafety.local.bench.limit.EqualTable;
import org.fieldsafety.local.bench.limit.RawProducer;
import org.fieldsafety.local.bench.load.HeapWatch;
import org.fieldsafety.local.bench.report.Figure;
import org.fieldsafety.local.bench.report.Result;
import org.fieldsafety.local.bench.report.Target;

/** A notice about every device of a product: from its event until all are affected, and until all of them are told. */
public final class Matching implements Operation {

    private static final String RAW = "a raw producer sending the same events";
    private static final int SAMPLES = 2_000;

    private final BenchSuite bench;
    private final HeapWatch heap;

    public Matching(BenchSuite bench, HeapWatch heap) {
        this.bench = bench;
        this.heap = heap;
    }

    @Override
    public String name() {
        return "match";
    }

    @Override
    public Part part() {
        return Part.MATCH;
    }

    @Override
    public void prepare(Stage stage) {
        follow(stage);
    }

    @Override
    public List<Result> measure(Stage stage) {
        heap.reset();
        Passage passage = follow(stage);
        OptionalLong peak = heap.peak();
        bench.settle();
        Figure insert = Figure.time(bareInsert(stage));
        bench.settle();
        Figure producer = Figure.rate(rawProducer(stage));
        List<Result> results = new ArrayList<>();
        results.add(Result.of("match", stage.units(), Figure.time(passage.matched()))
                .against(insert, "insert … select of the same rows into an equal table")
                .target(Target.timesTheLimit(3))
                .heapPeak(peak));
        results.add(Result.of("relay", stage.units(), Figure.rate(passage.eventsPerSecond()))
                .against(producer, RAW)
                .target(Target.perSecond(20_000))
                .heapPeak(peak));
        passage.eventsOnceMatched()
                .ifPresent(rate -> results.add(Result.of("relay, once matched", stage.units(), Figure.rate(rate))
                        .against(producer, RAW)));
        results.add(Result.of("match and relay, to the last event", stage.units(), Figure.time(passage.told()))
                .heapPeak(peak));
        return results;
    }

    private Passage follow(Stage stage) {
        try (RegistryProgress registry = new RegistryProgress(bench.registry(), bench.kafka())) {
            return registry.follow(stage);
        }
    }

    private Duration bareInsert(Stage stage) {
        try (EqualTable table = EqualTable.to("affected_device", bench.registry())) {
            return table.insert("notice_id = '" + stage.notice().id() + "'", stage.units());
        }
    }

    private double rawProducer(Stage stage) {
        try (Topic told = new Topic(bench.kafka(), RegistryProgress.TOPIC)) {
            return new RawProducer(bench.kafka()).perSecond(told.sample(SAMPLES), stage.units());
        }
    }
}
