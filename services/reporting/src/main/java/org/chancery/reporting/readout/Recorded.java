package org.chancery.reporting.readout;

import org.chancery.platform.envelope.Marking;

/**
 * An event with the fact that it makes.
 *
 * @param event a record of one of the contracts
 * @param marking of the event itself
 */
record Recorded(Object event, Fact fact, Marking marking) {}
