package org.chancery.thicket.bush;

import java.time.Clock;
import org.chancery.platform.deciding.Decider;

public record ClockBush(Clock clock) implements Decider {}
