package org.chancery.platform.intake;

/**
 * The right to move a consumer's positions, from one change of hands to the next.
 *
 * @param epoch grows with every change of hands; who holds an old one can commit nothing
 */
record Tenure(String consumer, long epoch) {}
