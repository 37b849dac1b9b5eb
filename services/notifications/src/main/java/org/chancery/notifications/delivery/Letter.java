package org.chancery.notifications.delivery;

import java.util.UUID;
import org.chancery.notifications.message.Happening;
import org.chancery.notifications.subscription.Subscription;

/**
 * One event to be told to one subscriber.
 *
 * @param id the same at every attempt, so that the receiver can tell a repetition from news
 * @param attempt which attempt this is, from 1
 */
public record Letter(UUID id, int attempt, Happening happening, Subscription subscription) {}
