package org.chancery.thicket.round;

import org.chancery.thicket.trip.Back;

public record There(Back back) {}
