package org.chancery.thicket.density;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

public final class WallClock {

    public static Supplier<Instant> byReference() {
        return Instant::now;
    }

    public static LocalDate inZone() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public static long millis() {
        return System.currentTimeMillis();
    }

    public static Date date() {
        return new Date();
    }
}
