package org.chancery.scheduling.events;

import org.jspecify.annotations.Nullable;

/**
 * Who sits in without being a party.
 *
 * @param name of the state, body or person
 * @param party its code where it is registered, or null
 * @param role as stated, such as "acceding state", or null
 */
public record Observer(
        String name, @Nullable PartyCode party, @Nullable String role) {}
