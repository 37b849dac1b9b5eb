package org.chancery.thicket.unmarked;

public final class Loose {}
