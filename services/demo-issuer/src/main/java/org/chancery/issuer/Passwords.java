package org.chancery.issuer;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes passwords that can be read aloud and typed: four groups of four, without letters that look alike. */
final class Passwords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final RandomGenerator random = new SecureRandom();

    /** About 79 bits of chance. */
    String next() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
