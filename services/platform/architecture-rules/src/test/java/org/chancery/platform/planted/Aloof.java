package org.chancery.platform.planted;

import org.chancery.platform.envelope.TypedId;

public record Aloof(TypedId id) {}
