package org.chancery.platform.envelope;

import java.util.regex.Pattern;

/**
 * The wire name of an event: publisher, kebab-case name and version. As a CloudEvents {@code type} it reads
 * {@code org.chancery.scheduling.consultation-held}; the version stands beside it.
 */
public record TypeName(String service, String name, int version) {

    private static final String PREFIX = "org.chancery.";
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public TypeName {
        if (!KEBAB.matcher(service).matches() || !KEBAB.matcher(name).matches() || version < 1) {
            throw new IllegalArgumentException("not an event type: " + service + " " + name + " " + version);
        }
    }

    /** The CloudEvents attribute {@code type}. */
    public String cloudEventType() {
        return PREFIX + service + "." + name;
    }

    /** The CloudEvents attribute {@code dataschema}, which carries the version. */
    public String dataSchema() {
        return "urn:chancery:" + service + ":" + name + ":" + version;
    }

    /**
     * Reads the two attributes back.
     *
     * @throws IllegalArgumentException where they are not of this form
     */
    public static TypeName of(String cloudEventType, int version) {
        int dot = cloudEventType.lastIndexOf('.');
        if (!cloudEventType.startsWith(PREFIX) || dot <= PREFIX.length()) {
            throw new IllegalArgumentException("not an event type of ours: " + cloudEventType);
        }
        return new TypeName(cloudEventType.substring(PREFIX.length(), dot), cloudEventType.substring(dot + 1), version);
    }

    /** Reads {@link #dataSchema()} back. */
    public static TypeName ofDataSchema(String dataSchema) {
        String[] parts = dataSchema.split(":", -1);
        if (parts.length != 5 || !parts[0].equals("urn") || !parts[1].equals("chancery")) {
            throw new IllegalArgumentException("not an event schema of ours: " + dataSchema);
        }
        return new TypeName(parts[2], parts[3], Integer.parseInt(parts[4]));
    }
}
