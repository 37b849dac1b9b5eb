package org.chancery.thicket.trip;

import org.chancery.thicket.round.There;
import org.jspecify.annotations.Nullable;

public record Back(@Nullable There there) {}
