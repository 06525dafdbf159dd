package org.fieldsafety.notice.progress;

/** A counter row: how many of a notice's devices or obligations stand there in that country. */
record Count(String country, String status, long count) {}
