package org.chancery.orchard.ripeness;

import org.chancery.orchard.events.TreeEvent;
import org.chancery.platform.intake.Projection;

public record RipenessProjection(TreeEvent newest) implements Projection {}
