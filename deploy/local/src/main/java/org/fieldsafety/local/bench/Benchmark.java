package org.fieldsafety.local.bench;

import static org.fieldsafety.local.process.Service.ACKNOWLEDGEMENT;
import static org.fieldsafety.local.process.Service.NOTICE;
import static org.fieldsafety.local.process.Service.REGISTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.bench.given.Answering;
import org.fieldsafety.local.bench.given.BenchSuite;
import org.fieldsafety.local.bench.given.Consignees;
import org.fieldsafety.local.bench.given.DeviceFile;
import org.fieldsafety.local.bench.given.Product;
import org.fieldsafety.local.bench.given.Stage;
import org.fieldsafety.local.bench.given.WaitingNotice;
import org.fieldsafety.local.bench.load.HeapWatch;
import org.fieldsafety.local.bench.operation.CountingProgress;
import org.fieldsafety.local.bench.operation.Importing;
import org.fieldsafety.local.bench.operation.LookingUp;
import org.fieldsafety.local.bench.operation.LookingUpMany;
import org.fieldsafety.local.bench.operation.Matching;
import org.fieldsafety.local.bench.operation.Operation;
import org.fieldsafety.local.bench.operation.Part;
import org.fieldsafety.local.bench.operation.Propagating;
import org.fieldsafety.local.bench.operation.ReadingProgress;
import org.fieldsafety.local.bench.operation.Submitting;
import org.fieldsafety.local.bench.report.Result;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.demo.People;
import org.fieldsafety.local.process.Service;
import org.fieldsafety.local.process.Suite;
import org.jspecify.annotations.Nullable;

/**
 * One run over all sizes. The registry is alone on the machine while it is measured; notice-service first only publishes
 * the notices, and comes back to count when everything has happened.
 */
public final class Benchmark {

    /** What was just started is still being compiled while it runs: this many devices go through it first, uncounted. */
    private static final int WARM_UP = 50_000;

    /** More than a machine of this kind takes answers for while they are measured. */
    private static final int ANSWERED_UNITS = 100_000;

    private final BenchSuite bench;
    private final Plan plan;
    private final Report report;
    private final Console console;
    private @Nullable Consignees consignees;

    public Benchmark(BenchSuite bench, Plan plan, Report report, Console console) {
        this.bench = bench;
        this.plan = plan;
        this.report = report;
        this.console = console;
    }

    public void run() {
        try {
            console.line("Starting PostgreSQL, Kafka and notice-service in %s", bench.directory());
            bench.suite().start(List.of(NOTICE));
            report.machine(bench.postgresVersion());
            if (plan.measuresRegister()) {
                measureSizes();
                Growth.of(report.results()).forEach(report::add);
            }
            if (plan.measuresAnswers()) {
                measureAnswers();
            }
        } catch (RuntimeException e) {
            bench.keepForInquiry();
            throw e;
        }
    }

    private void measureSizes() {
        Stage warmUp = stage(WARM_UP);
        List<Stage> stages = plan.sizes().stream().map(this::stage).toList();
        bench.suite().stop(NOTICE);
        measureRegistry(warmUp, stages);
        bench.suite().start(NOTICE);
        if (plan.measures(Part.PROGRESS)) {
            measureProgress(warmUp, stages);
        }
    }

    /**
     * Submissions are measured with acknowledgement-service alone on the machine; what they caused is worked off before
     * the way of further ones through all services is.
     */
    private void measureAnswers() {
        Suite suite = bench.suite();
        startMissing(REGISTRY);
        try (HeapWatch heap = started(ACKNOWLEDGEMENT)) {
            console.line("Preparing answers for %,d units", ANSWERED_UNITS);
            Answering answering = Answering.prepare(bench.api(), consignees(), bench.directory(), ANSWERED_UNITS);
            suite.stop(NOTICE);
            suite.stop(REGISTRY);
            bench.settle();
            if (plan.measures(Part.SUBMIT)) {
                console.line("Measuring submit");
                Submitting submitting = new Submitting(bench, bench.api().as(People.REGISTRAR), heap);
                Result full = submitting.measure(answering);
                report.add(full);
                report.add(submitting.measureOverload(answering, full));
            }
            suite.start(REGISTRY);
            suite.start(NOTICE);
            if (plan.measures(Part.PROPAGATE)) {
                console.line("Measuring propagation");
                new Propagating(bench).measure(answering).forEach(report::add);
            }
        }
    }

    private Stage stage(int units) {
        return new Stage(Product.of(units), WaitingNotice.publish(bench.api(), bench.kafka()));
    }

    private void measureRegistry(Stage warmUp, List<Stage> stages) {
        try (HeapWatch heap = started(REGISTRY)) {
            List<Operation> operations = operations(heap);
            console.line("Warming up with %,d devices", WARM_UP);
            operations.forEach(operation -> operation.warmUp(warmUp));
            for (Stage stage : stages) {
                operations.forEach(operation -> measure(operation, stage));
            }
        }
    }

    /** What is measured of the registry, in this order: each builds on what those before it leave behind. */
    private List<Operation> operations(HeapWatch heap) {
        ApiUser registrar = bench.api().as(People.REGISTRAR);
        List<Operation> operations = new ArrayList<>();
        operations.add(new Importing(bench, new DeviceFile(bench.directory(), consignees()), registrar, heap));
        if (plan.needsNotices()) {
            operations.add(new Matching(bench, heap));
        }
        if (plan.measures(Part.LOOKUP)) {
            operations.add(new LookingUp(bench, registrar, heap));
            operations.add(new LookingUpMany(bench, registrar, heap, console));
        }
        return operations;
    }

    private void measure(Operation operation, Stage stage) {
        if (plan.measures(operation.part())) {
            console.line("Measuring %s with %,d devices", operation.name(), stage.units());
            bench.settle();
            operation.measure(stage).forEach(report::add);
        } else {
            operation.prepare(stage);
        }
    }

    private void measureProgress(Stage warmUp, List<Stage> stages) {
        console.line("Measuring progress");
        ApiUser auditor = bench.api().as(People.AUDITOR);
        try (HeapWatch heap = started(NOTICE)) {
            report.add(new CountingProgress(auditor, heap)
                    .measure(Stream.concat(Stream.of(warmUp), stages.stream()).toList()));
            bench.settle();
            ReadingProgress reading = new ReadingProgress(bench, auditor, heap);
            reading.measure(warmUp);
            stages.forEach(stage -> reading.measure(stage).forEach(report::add));
        }
    }

    private Consignees consignees() {
        if (consignees == null) {
            consignees = new Consignees();
            consignees.register(bench.api().as(People.REGISTRAR));
        }
        return consignees;
    }

    private void startMissing(Service service) {
        if (!bench.suite().isStarted(service)) {
            bench.suite().start(service);
        }
    }

    private HeapWatch started(Service service) {
        startMissing(service);
        return HeapWatch.of(bench.suite().service(service).handle().pid());
    }
}
