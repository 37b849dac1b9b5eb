package org.chancery.thicket.journal;

public final class BushAggregate {}
