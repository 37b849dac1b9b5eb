package org.chancery.platform.intake;

import java.util.List;

/** What is parked in this service, and the order to try it again. */
public interface ParkedEvents {

    /**
     * What a view, follower or rule has parked, oldest first, without content.
     *
     * @param limit how many at most
     * @throws UnknownConsumer where there is no such consumer
     */
    List<Parked> list(String consumer, int limit);

    /**
     * Asks whichever instance runs the consumer to try its parked events again, in order; returns at once. It takes the
     * request up within {@code chancery.intake.renewal}.
     *
     * @throws UnknownConsumer where there is no such consumer
     */
    void retry(String consumer);

    /**
     * Tries what is parked of one aggregate again, here and now and in order, until one fails. Whichever instance runs the
     * consumer waits meanwhile or is not disturbed.
     *
     * @throws UnknownConsumer where there is no such consumer
     * @throws ViewNotThereYet where the view has the tables of another build
     * @throws RuntimeException where the surroundings failed, or the consumer changed hands; what was taken before stays so
     */
    void retry(String consumer, String aggregate);
}
