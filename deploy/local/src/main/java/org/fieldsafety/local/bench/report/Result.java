package org.fieldsafety.local.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * One operation at one size.
 *
 * @param devices   units of the product that it was measured with
 * @param limit     what the machine reaches with the bare work, as far as there is such a thing
 * @param limitOf   what the bare work was; empty without a limit
 * @param heapPeak  the most that the service's heap held meanwhile, in bytes; empty where nobody looked
 */
public record Result(
        String operation,
        int devices,
        Figure ours,
        Optional<Figure> limit,
        String limitOf,
        List<Target> targets,
        Optional<Latencies> latencies,
        OptionalLong heapPeak) {

    public static Result of(String operation, int devices, Figure ours) {
        return new Result(
                operation, devices, ours, Optional.empty(), "", List.of(), Optional.empty(), OptionalLong.empty());
    }

    /** @param of what the bare work was */
    public Result against(Figure bare, String of) {
        return new Result(operation, devices, ours, Optional.of(bare), of, targets, latencies, heapPeak);
    }

    public Result target(Target target) {
        List<Target> more = new ArrayList<>(targets);
        more.add(target);
        return new Result(operation, devices, ours, limit, limitOf, List.copyOf(more), latencies, heapPeak);
    }

    public Result latencies(Latencies measured) {
        return new Result(operation, devices, ours, limit, limitOf, targets, Optional.of(measured), heapPeak);
    }

    public Result heapPeak(OptionalLong bytes) {
        return new Result(operation, devices, ours, limit, limitOf, targets, latencies, bytes);
    }

    OptionalDouble ratio() {
        return limit.isPresent() ? OptionalDouble.of(ours.ratioTo(limit.get())) : OptionalDouble.empty();
    }

    /** On one line: the operation, its number, and the limit it is held against. */
    public String text() {
        String against = limit.map(bare -> ", limit %s (%s): %s".formatted(bare.text(), limitOf, ours.ratioText(bare)))
                .orElse("");
        return "%s: %s%s".formatted(operation, ours.text(), against);
    }

    String targetText() {
        return targets.stream().map(Target::text).collect(Collectors.joining(", "));
    }

    /** Empty when nothing is asked of this operation. */
    public Optional<Boolean> isMet() {
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(targets.stream().allMatch(target -> target.isMet().test(this)));
    }
}
