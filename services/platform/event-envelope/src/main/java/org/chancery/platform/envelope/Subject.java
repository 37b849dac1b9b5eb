package org.chancery.platform.envelope;

/**
 * What an event happened to, or what it is about: a kind and an id, written {@code consultation/018f…}. It is the
 * aggregate identifier in the store, the key on Kafka and the CloudEvents {@code subject}, all alike.
 */
public record Subject(String kind, String id) {

    public Subject {
        if (kind.isBlank() || id.isBlank() || kind.indexOf('/') >= 0 || kind.length() + id.length() > 120) {
            throw new IllegalArgumentException("not a subject: " + kind + "/" + id);
        }
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException where there is no slash between two non-empty parts
     */
    public static Subject parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a subject: " + text);
        }
        return new Subject(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
