package org.chancery.platform.intake;

/** Another instance, or a rebuild, has taken the consumer over. Nothing of the running transaction may commit. */
final class LeaseLost extends RuntimeException {

    LeaseLost(Tenure tenure) {
        super("the lease of " + tenure.consumer() + " is no longer at epoch " + tenure.epoch(), null, false, false);
    }
}
