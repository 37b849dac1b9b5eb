package org.chancery.notifications.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that a receiver and we share, in the form of Standard Webhooks: {@code whsec_} and Base64. Its text never
 * leaves through {@link #toString()}.
 */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /** A new secret of 32 bytes. */
    public static WebhookSecret random(SecureRandom random) {
        var key = new byte[32];
        random.nextBytes(key);
        return new WebhookSecret(key);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static WebhookSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook secret starts with " + PREFIX);
        }
        return new WebhookSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** The text form, for the receiver and the store. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * The header {@code webhook-signature}: version 1, HMAC-SHA256 over id, timestamp and body.
     *
     * @param id the header {@code webhook-id}
     * @param at when it is sent; the header {@code webhook-timestamp} has its seconds since 1970
     */
    public String sign(String id, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return "a webhook secret";
    }
}
