package org.chancery.orchard.events;

import org.chancery.platform.envelope.TypedId;

public record TreeId(String value) implements TypedId {}
