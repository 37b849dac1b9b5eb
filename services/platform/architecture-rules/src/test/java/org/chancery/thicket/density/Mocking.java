package org.chancery.thicket.density;

import org.mockito.planted.Mock;

public record Mocking(Mock mock) {}
