package org.chancery.orchard.reactions;

import org.chancery.platform.intake.Reaction;

public final class WhenTreePlantedThenWaterIt implements Reaction {}
