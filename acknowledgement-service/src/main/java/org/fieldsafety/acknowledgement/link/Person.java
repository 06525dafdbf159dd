package org.fieldsafety.acknowledgement.link;

/** Whom a link is for. */
public record Person(String name, String email) {}
