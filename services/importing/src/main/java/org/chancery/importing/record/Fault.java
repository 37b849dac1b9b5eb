package org.chancery.importing.record;

/**
 * Something that makes a record malformed.
 *
 * @param pointer a JSON pointer (RFC 6901) to the field
 * @param rule what the field must be
 */
public record Fault(String pointer, String rule) {}
