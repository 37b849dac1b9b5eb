package org.chancery.faults.load;

/** What a client was told of a command. */
public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param subject the aggregate that decided
     * @param version of its newest event
     * @param events how many events the command led to
     */
    record Ok(String subject, long version, int events) implements Outcome {}

    /**
     * It will not be done.
     *
     * @param status of HTTP, 4xx
     * @param type of the problem
     */
    record Refused(int status, String type) implements Outcome {

        /** Whether nobody looked at what was asked, so that it says nothing of an earlier attempt. */
        public boolean atTheDoor() {
            return status == 401 || status == 403 || status == 429;
        }
    }

    /**
     * Nobody said.
     *
     * @param why the status, or the failure of the connection
     */
    record Unknown(String why) implements Outcome {}
}
