package org.chancery.platform.intake;

public interface Reaction {}
