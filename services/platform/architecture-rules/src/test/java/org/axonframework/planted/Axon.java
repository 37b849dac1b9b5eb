package org.axonframework.planted;

public final class Axon {}
