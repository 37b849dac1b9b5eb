package org.chancery.portal.calls;

/**
 * Something read together with its version.
 *
 * @param version the ETag, to be sent back as If-Match
 */
public record Versioned<T>(T body, String version) {}
