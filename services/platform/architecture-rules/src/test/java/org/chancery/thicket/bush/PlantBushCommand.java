package org.chancery.thicket.bush;

public record PlantBushCommand() {}
