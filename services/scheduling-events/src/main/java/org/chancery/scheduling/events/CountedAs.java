package org.chancery.scheduling.events;

import org.jspecify.annotations.Nullable;

/**
 * The ordinal that an old record gives a round.
 *
 * @param party the side that counts so, or null where all do
 * @param ordinal from 1
 */
public record CountedAs(@Nullable PartyCode party, int ordinal) {}
