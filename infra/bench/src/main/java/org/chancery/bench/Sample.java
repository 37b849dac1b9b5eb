package org.chancery.bench;

/**
 * What one window gave.
 *
 * @param value in the unit of its figure
 * @param each what one command or event of the window took of the processors
 */
record Sample(double value, CpuTime each) {

    /** One that says nothing of processors. */
    static Sample of(double value) {
        return new Sample(value, CpuTime.UNKNOWN);
    }
}
