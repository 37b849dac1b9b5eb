package org.chancery.importing.deriving;

/**
 * What whoever brings a record in should know of a field: that something was derived from it, or could not be.
 *
 * @param field a JSON pointer (RFC 6901) into the record
 */
public record Note(String field, String why) {}
