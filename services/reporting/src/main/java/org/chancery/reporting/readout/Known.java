package org.chancery.reporting.readout;

/** Something with the event that says it. */
record Known<T>(T what, Fact fact) {}
