package org.fieldsafety.local.bench.operation;

import static org.fieldsafety.local.process.Service.REGISTRY;

import java.time.Duration;
import java.util.List;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.bench.given.BenchSuite;
import org.fieldsafety.local.bench.given.Product;
import org.fieldsafety.local.bench.given.Stage;
import org.fieldsafety.local.bench.limit.PgBench;
import org.fieldsafety.local.bench.limit.PreparedSelects;
import org.fieldsafety.local.bench.load.HeapWatch;
import org.fieldsafety.local.bench.load.HttpLoad;
import org.fieldsafety.local.bench.load.Requests;
import org.fieldsafety.local.bench.report.Figure;
import org.fieldsafety.local.bench.report.Result;
import org.fieldsafety.local.bench.report.Target;
import org.fieldsafety.local.console.Failure;

/** Is this device affected? Asked for one random device after the other, with a token, on many connections. */
public final class LookingUp implements Operation {

    public static final String NAME = "look-up";

    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private static final int MOST_ROUNDS = 8;
    private static final double STILL_FASTER = 1.05;

    private final BenchSuite bench;
    private final ApiUser registrar;
    private final HeapWatch heap;

    public LookingUp(BenchSuite bench, ApiUser registrar, HeapWatch heap) {
        this.bench = bench;
        this.registrar = registrar;
        this.heap = heap;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Part part() {
        return Part.LOOKUP;
    }

    /** Nothing builds on a look-up. */
    @Override
    public void prepare(Stage stage) {}

    /** Until it is not getting faster any more: else the first size would tell of the compiler. */
    @Override
    public void warmUp(Stage stage) {
        double fastest = 0;
        double latest = ask(stage.product(), Duration.ZERO).perSecond();
        for (int round = 1; round < MOST_ROUNDS && latest > fastest * STILL_FASTER; round++) {
            fastest = Math.max(fastest, latest);
            latest = ask(stage.product(), Duration.ZERO).perSecond();
        }
    }

    @Override
    public List<Result> measure(Stage stage) {
        requireAffected(stage.product());
        bench.settle();
        bench.warm();
        heap.reset();
        HttpLoad.Outcome ours = ask(stage.product(), WARM_UP);
        Result result = Result.of(NAME, stage.units(), Figure.rate(ours.perSecond()))
                .latencies(ours.latencies())
                .heapPeak(heap.peak());
        return List.of(bare(stage.product(), result)
                .target(Target.percentOfTheLimit(40))
                .target(Target.percentileWithin(99, Duration.ofMillis(20))));
    }

    private void requireAffected(Product product) {
        int notices = registrar
                .get(REGISTRY, path(product) + product.anySerial())
                .expect(200)
                .body()
                .path("notices")
                .size();
        if (notices != 1) {
            throw new Failure("The device that was looked up is affected by " + notices + " notices, not by one.");
        }
    }

    private HttpLoad.Outcome ask(Product product, Duration warmUp) {
        int port = bench.port(REGISTRY);
        Requests requests = Requests.gets(port, registrar.token(), path(product), product::anySerial);
        return new HttpLoad(port, CONNECTIONS, requests, 200).run(warmUp, MEASURED);
    }

    private static String path(Product product) {
        return "/devices/status?udiDi=" + product.udiDi() + "&serial=";
    }

    private Result bare(Product product, Result result) {
        return PgBench.on(bench.registry())
                .map(pgbench -> result.against(
                        Figure.rate(pgbench.perSecond(script(product), CONNECTIONS, MEASURED)),
                        "pgbench, a prepared select by the same key"))
                .orElseGet(() -> result.against(
                        Figure.rate(selects(product).rowsPerSecond(MEASURED)),
                        "JDBC (there is no pgbench), a prepared select by the same key"));
    }

    private static String script(Product product) {
        return "\\set serial random(%d, %d)\nselect * from device where udi_di = '%s' and serial = :serial;\n"
                .formatted(product.firstSerial(), product.lastSerial(), product.udiDi());
    }

    private PreparedSelects selects(Product product) {
        String sql = "select * from device where udi_di = ? and serial = ?";
        return new PreparedSelects(bench.registry(), CONNECTIONS, sql, statement -> {
            statement.setString(1, product.udiDi());
            statement.setString(2, product.anySerial());
        });
    }
}
