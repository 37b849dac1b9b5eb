package org.chancery.thicket.events;

import org.chancery.platform.envelope.TypedId;

public record BushId(String value) implements TypedId {}
