package org.fieldsafety.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows the command: plain words, "--name value" any number of times, and flags, which have no value. */
record Options(List<String> words, Map<String, List<String>> named) {

    private static final Set<String> FLAGS = Set.of("repair", "keep");

    static Options parse(List<String> arguments) {
        List<String> words = new ArrayList<>();
        Map<String, List<String>> named = new HashMap<>();
        for (Iterator<String> all = arguments.iterator(); all.hasNext(); ) {
            String argument = all.next();
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (FLAGS.contains(argument.substring(2))) {
                named.put(argument.substring(2), List.of());
            } else if (all.hasNext()) {
                named.computeIfAbsent(argument.substring(2), name -> new ArrayList<>())
                        .add(all.next());
            } else {
                throw new Misuse(argument + " needs a value.");
            }
        }
        return new Options(words, named);
    }

    Optional<String> last(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    List<String> all(String name) {
        return named.getOrDefault(name, List.of());
    }

    boolean isSet(String flag) {
        return named.containsKey(flag);
    }

    void requireNone() {
        require(0, Set.of());
    }

    /** @throws Misuse unless there are exactly so many words, and no other options than these */
    void require(int wordCount, Set<String> names) {
        if (words.size() != wordCount) {
            throw new Misuse("This command takes " + wordCount + " argument(s), not " + words + ".");
        }
        named.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Misuse("This command has no option --" + name + ".");
                });
    }
}
