package org.fieldsafety.local.bench.operation;

import static org.fieldsafety.local.process.Service.ACKNOWLEDGEMENT;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.bench.given.Answering;
import org.fieldsafety.local.bench.given.BenchSuite;
import org.fieldsafety.local.bench.limit.PgBench;
import org.fieldsafety.local.bench.load.HeapWatch;
import org.fieldsafety.local.bench.load.HttpLoad;
import org.fieldsafety.local.bench.load.Requests;
import org.fieldsafety.local.bench.report.Figure;
import org.fieldsafety.local.bench.report.Result;
import org.fieldsafety.local.bench.report.Target;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.process.Database;

/** Signed answers for one unit with four slots each, one after the other on many connections. */
public final class Submitting {

    public static final String NAME = "submit";
    private static final String OVERLOADED = "submit, overload";

    private static final int CONNECTIONS = 32;

    /** As many as the service works on at once, and so many turned away each second that they ask for as much again. */
    private static final int OVERLOADING = 150 + 450;

    private static final int LONGEST = 2_000;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int ROWS = 10_000;

    private static final String TABLES =
            """
            create table bench_owed as select id, 0::bigint as version from generate_series(1, %d) id;
            alter table bench_owed add primary key (id);
            create table bench_answer (id bigint generated always as identity primary key, owed integer, content text)
            """
                    .formatted(ROWS);
    private static final String TRANSACTION =
            """
            \\set id random(1, %d)
            begin;
            update bench_owed set version = version + 1 where id = :id;
            insert into bench_answer (owed, content) values (:id, repeat('x', 600));
            end;
            """
                    .formatted(ROWS);

    private final BenchSuite bench;
    private final ApiUser registrar;
    private final HeapWatch heap;

    public Submitting(BenchSuite bench, ApiUser registrar, HeapWatch heap) {
        this.bench = bench;
        this.registrar = registrar;
        this.heap = heap;
    }

    public Result measure(Answering answering) {
        heap.reset();
        int port = bench.port(ACKNOWLEDGEMENT);
        Requests requests = Requests.submissions(port, registrar.token(), LONGEST, answering::next);
        HttpLoad.Outcome outcome = new HttpLoad(port, CONNECTIONS, requests, 201).run(WARM_UP, MEASURED);
        Result result = Result.of(NAME, answering.product().units(), Figure.rate(outcome.perSecond()))
                .latencies(outcome.latencies())
                .heapPeak(heap.peak())
                .target(Target.percentOfTheLimit(40));
        bench.settle();
        return PgBench.on(bench.acknowledgements())
                .map(pgbench -> result.against(
                        Figure.rate(bare(pgbench)), "pgbench, an update and an insert in a durable transaction"))
                .orElse(result);
    }

    /** Beside what it does when it is not asked for more than it can. */
    public Result measureOverload(Answering answering, Result full) {
        int port = bench.port(ACKNOWLEDGEMENT);
        Requests requests = Requests.submissions(port, registrar.token(), LONGEST, answering::next);
        HttpLoad.Outcome outcome =
                HttpLoad.overloading(port, OVERLOADING, requests, 201).run(MEASURED, MEASURED);
        return Result.of(OVERLOADED, answering.product().units(), Figure.rate(outcome.perSecond()))
                .latencies(outcome.latencies())
                .against(
                        full.ours(),
                        "the same without overload; %,d turned away a second"
                                .formatted(outcome.turnedAway()
                                        / outcome.duration().toSeconds()))
                .target(Target.percentOfTheLimit(90))
                .target(Target.percentileWithin(99, Duration.ofSeconds(2)));
    }

    private double bare(PgBench pgbench) {
        Database database = bench.acknowledgements();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        } catch (SQLException e) {
            throw new Failure("PostgreSQL does not answer: " + e.getMessage(), e);
        }
        return pgbench.perSecond(TRANSACTION, CONNECTIONS, MEASURED);
    }
}
