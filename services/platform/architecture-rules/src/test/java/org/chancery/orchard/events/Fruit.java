package org.chancery.orchard.events;

public record Fruit(String name) {}
