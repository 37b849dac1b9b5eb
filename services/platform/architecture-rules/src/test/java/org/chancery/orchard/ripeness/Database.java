package org.chancery.orchard.ripeness;

/** A word that merely begins or ends like a banned one. */
public record Database(String baseline, int commonness) {}
