package org.chancery.platform.deciding;

public interface Decider {}
