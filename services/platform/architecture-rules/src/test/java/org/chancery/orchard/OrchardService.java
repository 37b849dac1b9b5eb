package org.chancery.orchard;

import java.time.Clock;

public final class OrchardService {

    public static void main(String[] arguments) {
        Clock.systemUTC();
    }
}
