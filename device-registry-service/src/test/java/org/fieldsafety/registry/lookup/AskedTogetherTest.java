package org.fieldsafety.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskedTogetherTest {
    private final List<List<Integer>> asked = new ArrayList<>();
    private final List<Promise<List<String>>> answers = new ArrayList<>();
    private final AskedTogether<Integer, String> together = new AskedTogether<>(this::answering);

    private Future<List<String>> answering(List<Integer> questions) {
        asked.add(questions);
        answers.add(Promise.promise());
        return answers.get(answers.size() - 1).future();
    }

    @Test
    void aQuestionThatComesAloneWaitsForNothing() {
        var answer = together.ask(1);

        assertThat(asked).containsExactly(List.of(1));
        answers.get(0).complete(List.of("one"));
        assertThat(answer).isCompletedWithValue("one");
    }

    @Test
    void questionsThatComeMeanwhileAreAskedTogetherAndEachGetsItsOwnAnswer() {
        together.ask(1);
        var second = together.ask(2);
        var third = together.ask(3);
        assertThat(asked).hasSize(1);

        answers.get(0).complete(List.of("one"));

        assertThat(asked.get(1)).containsExactly(2, 3);
        answers.get(1).complete(List.of("two", "three"));
        assertThat(second).isCompletedWithValue("two");
        assertThat(third).isCompletedWithValue("three");
    }

    @Test
    void manyDoNotWaitForOneAnswerThatIsSlow() {
        together.ask(0);
        var others = IntStream.rangeClosed(1, 8).mapToObj(together::ask).toList();

        assertThat(asked.get(1)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        answers.get(1).complete(List.of("1", "2", "3", "4", "5", "6", "7", "8"));
        assertThat(others).allSatisfy(answer -> assertThat(answer).isCompleted());
    }

    @Test
    void aFailureIsToldToAllWhoAskedTogetherAndToNobodyElse() {
        var first = together.ask(1);
        var second = together.ask(2);

        answers.get(0).fail("the database is away");
        assertThatThrownBy(() -> get(first)).hasRootCauseMessage("the database is away");
        answers.get(1).complete(List.of("two"));
        assertThat(second).isCompletedWithValue("two");
    }

    @Test
    void askingThatFailsAtOnceKeepsNobodyWaiting() {
        var broken = new AskedTogether<Integer, String>(questions -> {
            throw new IllegalStateException("closed");
        });

        for (int i = 0; i < 20; i++) {
            var answer = broken.ask(i);
            assertThatThrownBy(() -> get(answer)).hasRootCauseMessage("closed");
        }
    }

    @Test
    void noneIsForgottenWhenManyAskAtOnce() throws Exception {
        var answering = Executors.newSingleThreadExecutor();
        var asking = Executors.newFixedThreadPool(8);
        try {
            var real = new AskedTogether<Integer, String>(questions -> {
                var answer = Promise.<List<String>>promise();
                answering.execute(() ->
                        answer.complete(questions.stream().map(String::valueOf).toList()));
                return answer.future();
            });
            var all = asking.invokeAll(IntStream.range(0, 20_000)
                    .mapToObj(i -> (Callable<String>) () -> get(real.ask(i)))
                    .toList());
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).get()).isEqualTo(String.valueOf(i));
            }
        } finally {
            asking.shutdownNow();
            answering.shutdownNow();
        }
    }

    private static String get(CompletionStage<String> answer) throws Exception {
        return answer.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
