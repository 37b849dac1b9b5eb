package org.chancery.thicket.http;

import org.chancery.thicket.journal.BushAggregate;

public record JournalEndpoint(BushAggregate aggregate) {}
