package org.chancery.thicket.shared;

import org.chancery.platform.intake.Reaction;

public final class BushWatering implements Reaction {}
