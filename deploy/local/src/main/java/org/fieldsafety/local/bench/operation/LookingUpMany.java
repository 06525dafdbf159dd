package org.fieldsafety.local.bench.operation;

import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldsafety.local.api.Answer;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.bench.given.BenchSuite;
import org.fieldsafety.local.bench.given.Product;
import org.fieldsafety.local.bench.given.Stage;
import org.fieldsafety.local.bench.limit.PreparedSelects;
import org.fieldsafety.local.bench.load.HeapWatch;
import org.fieldsafety.local.bench.load.HttpLoad;
import org.fieldsafety.local.bench.load.Requests;
import org.fieldsafety.local.bench.report.Figure;
import org.fieldsafety.local.bench.report.Result;
import org.fieldsafety.local.console.Console;

/** The look-up of a thousand devices with one request. */
public final class LookingUpMany implements Operation {

    private static final String PATH = "/devices/status";
    private static final int DEVICES = 1_000;
    private static final int LONGEST_BODY = DEVICES * 60;
    private static final int CONNECTIONS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(5);
    private static final Set<Integer> NOT_THERE = Set.of(404, 405);

    private final BenchSuite bench;
    private final ApiUser registrar;
    private final HeapWatch heap;
    private final Console console;

    public LookingUpMany(BenchSuite bench, ApiUser registrar, HeapWatch heap, Console console) {
        this.bench = bench;
        this.registrar = registrar;
        this.heap = heap;
        this.console = console;
    }

    @Override
    public String name() {
        return "look-up of many";
    }

    @Override
    public Part part() {
        return Part.LOOKUP;
    }

    /** Nothing builds on a look-up. */
    @Override
    public void prepare(Stage stage) {}

    @Override
    public List<Result> measure(Stage stage) {
        Answer first = registrar.post(REGISTRY, PATH, body(stage.product()));
        if (NOT_THERE.contains(first.status())) {
            console.line("  left out: this registry does not look up many devices at once");
            return List.of();
        }
        first.expect(200);
        bench.settle();
        bench.warm();
        heap.reset();
        int port = bench.port(REGISTRY);
        Requests requests = Requests.posts(port, registrar.token(), PATH, LONGEST_BODY, () -> body(stage.product())
                .toString());
        HttpLoad.Outcome ours = new HttpLoad(port, CONNECTIONS, requests, 200).run(WARM_UP, MEASURED);
        return List.of(Result.of("look-up of 1,000, devices", stage.units(), Figure.rate(ours.perSecond() * DEVICES))
                .latencies(ours.latencies())
                .heapPeak(heap.peak())
                .against(
                        Figure.rate(selects(stage.product()).rowsPerSecond(MEASURED)), "JDBC, a select of 1,000 keys"));
    }

    private static ObjectNode body(Product product) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        ArrayNode items = body.putArray("items");
        serials(product)
                .forEach(serial ->
                        items.addObject().put("udiDi", product.udiDi()).put("serial", serial));
        return body;
    }

    private PreparedSelects selects(Product product) {
        String sql = "select * from device where udi_di = ? and serial = any (?)";
        return new PreparedSelects(bench.registry(), CONNECTIONS, sql, statement -> {
            statement.setString(1, product.udiDi());
            statement.setArray(
                    2,
                    statement
                            .getConnection()
                            .createArrayOf("text", serials(product).toArray()));
        });
    }

    private static Stream<String> serials(Product product) {
        return Stream.generate(product::anySerial).distinct().limit(Math.min(DEVICES, product.units() / 2));
    }
}
