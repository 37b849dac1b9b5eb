package org.chancery.thicket.density;

import org.chancery.orchard.tree.PlantTree;

public record ForeignReader(PlantTree tree) {}
