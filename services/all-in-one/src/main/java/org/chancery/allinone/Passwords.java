package org.chancery.allinone;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that machines show each other. */
final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** 24 letters, digits, dashes and underscores with 144 bits of chance. */
    static String random() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
