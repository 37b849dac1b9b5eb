package org.chancery.faults.inject;

/** What faults work on beside the services, which are named by their modules. */
final class Touched {

    static final String STORE = "postgres";
    static final String BROKER = "broker";
    static final String EVERYTHING = "everything";

    private Touched() {}
}
