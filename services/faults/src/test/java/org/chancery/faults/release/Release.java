package org.chancery.faults.release;

/**
 * Three releases in a row, as decision 0049 has them: a version of an event is read one release before it is written. They
 * differ in nothing else, so that one may take another's place and be taken back.
 */
public enum Release {
    /** What was built. It does not know the second version. */
    PRESENT,
    /** It reads the second version and writes the first. */
    READING,
    /** It writes the second version. */
    WRITING;

    private static final String PROPERTY = "faults.release";

    /** What the JVM of a process of this release is told. */
    public String flag() {
        return "-D" + PROPERTY + "=" + name();
    }

    /** Which release this JVM is of. */
    static Release here() {
        return valueOf(System.getProperty(PROPERTY, PRESENT.name()));
    }
}
