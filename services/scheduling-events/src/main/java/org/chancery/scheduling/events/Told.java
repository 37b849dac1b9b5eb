package org.chancery.scheduling.events;

import org.jspecify.annotations.Nullable;

/**
 * How a source puts what happened, in its own words, where the facts beside it say less. At least one is there.
 *
 * @param event what happened, such as "planned (not announced)"
 * @param when the day as far as it is told, such as "spring 2018"
 * @param by who is said to have done it, where that is no party, or not only
 * @param detail what else is told of it
 */
public record Told(
        @Nullable String event,
        @Nullable String when,
        @Nullable String by,
        @Nullable String detail) {}
