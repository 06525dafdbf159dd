package org.fieldsafety.platform.security;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a claim is, in the notation of {@code smallrye.jwt.path.groups}. */
record ClaimPath(List<String> names) {
    private static final Pattern SLASH_OUTSIDE_QUOTES = Pattern.compile("/(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    static ClaimPath of(String path) {
        var names = SLASH_OUTSIDE_QUOTES
                .splitAsStream(path)
                .map(name -> name.replace("\"", ""))
                .toList();
        if (names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("'" + path + "' is no path of a claim");
        }
        return new ClaimPath(names);
    }

    /** Null where there is nothing at this path. */
    @Nullable
    Object in(Map<String, Object> claims) {
        Object found = claims;
        for (var name : names) {
            found = found instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return found;
    }
}
