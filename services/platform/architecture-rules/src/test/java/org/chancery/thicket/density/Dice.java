package org.chancery.thicket.density;

import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

public final class Dice {

    public static Supplier<UUID> byReference() {
        return UUID::randomUUID;
    }

    public static double thrown() {
        return Math.random() + new Random(1).nextDouble();
    }
}
