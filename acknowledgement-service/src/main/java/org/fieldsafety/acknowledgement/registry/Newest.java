package org.fieldsafety.acknowledgement.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.fieldsafety.platform.event.Event;

/** A batch may tell of one thing several times, but one statement can write a row only once. */
final class Newest {
    private Newest() {}

    /** The state of the highest version for each identity. */
    static <T, K> Collection<T> of(List<Event<T>> events, Function<T, K> identity, ToLongFunction<T> version) {
        BinaryOperator<T> newer = (one, other) -> version.applyAsLong(other) > version.applyAsLong(one) ? other : one;
        var newest = new LinkedHashMap<K, T>();
        events.forEach(event -> newest.merge(identity.apply(event.data()), event.data(), newer));
        return newest.values();
    }
}
