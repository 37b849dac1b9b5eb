/**
 * The relay: how stored events reach Kafka in order, under numbers without gaps.
 *
 * <p>Every event has a row in the outbox, put there by a trigger. A lane is a fixed share of the aggregates and becomes one
 * partition of the service's topic. One relay per store, under an advisory lock that lives as long as its connection, goes
 * round three steps:
 *
 * <ol>
 *   <li>{@link org.chancery.platform.journal.relay.Stamping}: rows that became visible get the next numbers of their lane,
 *       in event order, and that is committed;
 *   <li>{@link org.chancery.platform.journal.relay.Sending}: stamped rows go out in the order of their numbers, to the
 *       partition that is their lane;
 *   <li>still {@link org.chancery.platform.journal.relay.Sending}: once all are acknowledged, the lane's mark moves.
 * </ol>
 *
 * <p>A crash between the first and the second step leaves the numbers where they are; between the second and the third the
 * same bytes go out again under the same numbers, and readers drop numbers that they have seen. An event whose transaction
 * commits late gets a later number: there is no cursor that could have passed it. Two events of one aggregate never change
 * places, since the second is only written by somebody who has read the first.
 *
 * <p>What was sent stays for a week, for repair, before {@link org.chancery.platform.journal.relay.Purging} takes it out.
 * The event itself stays for ever.
 */
@NullMarked
package org.chancery.platform.journal.relay;

import org.jspecify.annotations.NullMarked;
