package org.fieldsafety.local.bench;

import java.util.function.Supplier;
import org.fieldsafety.local.api.Answer;

/**
 * Something a caller does, to be measured.
 *
 * @param once does it one time; fails when the answer is not the expected one
 */
public record Operation(String name, Supplier<Answer> once) {}
