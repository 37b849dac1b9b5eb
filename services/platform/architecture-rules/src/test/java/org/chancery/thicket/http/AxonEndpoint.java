package org.chancery.thicket.http;

import org.axonframework.planted.Axon;

public record AxonEndpoint(Axon axon) {}
