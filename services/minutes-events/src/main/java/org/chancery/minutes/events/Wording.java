package org.chancery.minutes.events;

import org.chancery.platform.envelope.ProtectedText;

/**
 * Words in one language.
 *
 * @param language as BCP 47 writes it, such as {@code en} or {@code ko}
 */
public record Wording(String language, ProtectedText text) {}
