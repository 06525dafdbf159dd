package org.fieldsafety.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows the command: plain words, and "--name value" any number of times. */
record Options(List<String> words, Map<String, List<String>> named) {

    static Options parse(List<String> arguments) {
        List<String> words = new ArrayList<>();
        Map<String, List<String>> named = new HashMap<>();
        for (Iterator<String> all = arguments.iterator(); all.hasNext(); ) {
            String argument = all.next();
            if (!argument.startsWith("--")) {
                words.add(argument);
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
