package org.chancery.platform.deciding;

/**
 * What makes a repeated request recognisable.
 *
 * @param owner who chose the key; keys of different owners never meet
 * @param key 1 to 255 characters
 * @param fingerprint SHA-256 of the whole request in lower-case hex, so that a key cannot be used for another one
 */
public record RequestKey(String owner, String key, String fingerprint) {

    public RequestKey {
        if (key.isBlank() || key.length() > 255) {
            throw new IllegalArgumentException("an idempotency key has 1 to 255 characters");
        }
    }
}
