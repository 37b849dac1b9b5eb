package org.chancery.thicket.density;

import org.chancery.platform.intake.Projection;
import org.chancery.thicket.bush.PlantBushCommand;

public record DensityProjection(PlantBushCommand newest) implements Projection {}
