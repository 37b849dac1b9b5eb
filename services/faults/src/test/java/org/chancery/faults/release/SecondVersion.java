package org.chancery.faults.release;

import org.chancery.platform.envelope.TypeName;

/**
 * What the releases do otherwise: {@link #EVENT} has a second version. Its components are those of the first, so that every
 * class of the services stays as it was built; what a former release makes of it depends on its name alone. Runs in the
 * services, where {@link NextRelease} has it asked.
 */
public final class SecondVersion {

    /** What many clients cause, and several services read. */
    public static final String EVENT = "statement-recorded";

    private static final Release RELEASE = Release.here();
    private static final TypeName FIRST = new TypeName("minutes", EVENT, 1);
    private static final TypeName SECOND = new TypeName("minutes", EVENT, 2);

    private SecondVersion() {}

    /** The name by which this build finds the record that reads an event of this name. */
    public static TypeName read(TypeName name) {
        return RELEASE != Release.PRESENT && name.equals(SECOND) ? FIRST : name;
    }

    /** The name under which this release writes what the build writes under this name. */
    public static TypeName written(TypeName name) {
        return RELEASE == Release.WRITING && name.equals(FIRST) ? SECOND : name;
    }
}
