package org.chancery.platform.envelope;

public interface TypedId {}
