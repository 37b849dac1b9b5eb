package org.chancery.platform.journal.jar;

import org.chancery.platform.deciding.Refusal;

/** Why a jar says no. */
public enum JarRefusal implements Refusal {
    JAR_IS_SEALED;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String rule() {
        return "Nothing goes into a sealed jar.";
    }
}
