package org.fieldsafety.registry.lookup;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Questions that come while another is being answered, asked together as soon as that is. A statement and its way to the
 * database and back cost more than another row in it; a question that comes alone waits for nothing.
 */
final class AskedTogether<Q, A> {
    /** As many again may go while others are under way: so neither the database nor this process waits for the other. */
    private static final int WORTH_ANOTHER = 8;

    private static final int MOST_UNDER_WAY = 4;
    private static final int MOST_TOGETHER = 64;

    /** Seconds after which a question is given up, asked or not, and those behind it have their turn. */
    private static final int LONGEST = 10;

    private final Function<List<Q>, Future<List<A>>> answering;
    private final Queue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingCount = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();

    private record Asked<Q, A>(Q question, long at, CompletableFuture<A> answer) {}

    /** @param answering gives an answer to each question, in their order */
    AskedTogether(Function<List<Q>, Future<List<A>>> answering) {
        this.answering = answering;
    }

    CompletionStage<A> ask(Q question) {
        var asked = new Asked<Q, A>(question, System.nanoTime(), new CompletableFuture<>());
        waiting.add(asked);
        waitingCount.incrementAndGet();
        askWaiting();
        return asked.answer();
    }

    /** Looks again after each round: what came while it counted must not be left behind. */
    private void askWaiting() {
        for (int others = underWay.get(); isWorthIt(others); others = underWay.get()) {
            if (underWay.compareAndSet(others, others + 1)) {
                askTogether();
            }
        }
    }

    private boolean isWorthIt(int others) {
        return waitingCount.get() >= (others == 0 ? 1 : WORTH_ANOTHER) && others < MOST_UNDER_WAY;
    }

    private void askTogether() {
        var together = takeWaiting();
        if (together.isEmpty()) {
            underWay.decrementAndGet();
            return;
        }
        answers(together.stream().map(Asked::question).toList()).onComplete(answered -> {
            underWay.decrementAndGet();
            askWaiting();
            for (int i = 0; i < together.size(); i++) {
                var answer = together.get(i).answer();
                if (answered.succeeded()) {
                    answer.complete(answered.result().get(i));
                } else {
                    answer.completeExceptionally(answered.cause());
                }
            }
        });
    }

    /** Those who have waited too long are told so: behind answers that don't come, ever more would wait ever longer. */
    private List<Asked<Q, A>> takeWaiting() {
        var together = new ArrayList<Asked<Q, A>>();
        for (Asked<Q, A> next; together.size() < MOST_TOGETHER && (next = waiting.poll()) != null; ) {
            waitingCount.decrementAndGet();
            if (System.nanoTime() - next.at() > SECONDS.toNanos(LONGEST)) {
                next.answer().completeExceptionally(new TimeoutException("Too many look-ups wait for an answer"));
            } else {
                together.add(next);
            }
        }
        return together;
    }

    private Future<List<A>> answers(List<Q> questions) {
        try {
            return answering.apply(questions).timeout(LONGEST, SECONDS);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }
}
