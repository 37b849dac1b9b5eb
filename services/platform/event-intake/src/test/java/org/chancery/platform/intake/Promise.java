package org.chancery.platform.intake;

/** A promise of the intake and the check that notices when it is broken. */
record Promise(String claim, Check check) {

    /** Throws where the promise is broken. */
    @FunctionalInterface
    interface Check {
        void on(Laboratory laboratory) throws Exception;
    }

    @Override
    public String toString() {
        return claim;
    }
}
