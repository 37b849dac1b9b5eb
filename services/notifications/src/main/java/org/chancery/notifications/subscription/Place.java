package org.chancery.notifications.subscription;

import java.time.Instant;
import java.util.UUID;

/** A row's place in a list that is sorted by time and, within one instant, by id. */
public record Place(Instant time, UUID id) {}
