package org.chancery.orchard.tree;

public record PlantTree() {}
