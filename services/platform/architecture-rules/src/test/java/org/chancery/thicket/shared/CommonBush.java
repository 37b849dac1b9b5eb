package org.chancery.thicket.shared;

public final class CommonBush {}
