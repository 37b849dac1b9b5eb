package org.chancery.simulation;

/** A promise that was not kept. */
final class Broken extends RuntimeException {

    private final String invariant;

    /**
     * @param invariant its number, such as {@code I4}
     * @param what what was found
     */
    Broken(String invariant, String what) {
        super(invariant + ": " + what);
        this.invariant = invariant;
    }

    String invariant() {
        return invariant;
    }
}
