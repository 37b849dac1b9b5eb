/**
 * The relay: how stored events reach Kafka in order, under numbers without gaps.
 *
 * <p>A lane is a fixed share of the aggregates and becomes one partition of the service's topic. One relay per store, under an
 * advisory lock that lives as long as its connection, goes round three steps:
 *
 * <ol>
 *   <li>{@link org.chancery.platform.journal.relay.Stamping}: events that became visible without a number leave the outbox and
 *       get the next of their lane, in event order, and that is committed;
 *   <li>{@link org.chancery.platform.journal.relay.Sending}: events go out in the order of their numbers, to the partition that
 *       is their lane;
 *   <li>once all are acknowledged, the lane's mark moves, with the next stamping or within a second. The next batch is stamped
 *       and read meanwhile, and a backlog handed over by a thread for each lane.
 * </ol>
 *
 * <p><b>Numbers at the append.</b> Once the relay has looked at the topic, and as long as its session lives, which it says by a
 * second advisory lock, a few events that are appended get their numbers in the same transaction, by the trigger: unless any
 * event waits for one, or somebody else holds the lane at that moment. Whoever gives numbers, the relay or an append, holds the
 * lane until the commit, so that there is neither a gap nor a number twice. Events that this process has stored under numbers the
 * relay has from memory ({@link org.chancery.platform.journal.relay.Newest}); it asks the store for those of others.
 *
 * <p>A crash between the number and the sending leaves the numbers where they are; between the sending and the mark the
 * same bytes go out again under the same numbers, and readers drop numbers that they have seen. An event whose transaction
 * commits late gets a later number: there is no cursor that could have passed it. Two events of one aggregate never change
 * places, since the second is only written by somebody who has read the first, and gets no number before it.
 *
 * <p>Which event has which number stays for ever, a row for each batch. At its start, and every minute beside the
 * sending, the relay reads back what the topic has ({@link org.chancery.platform.journal.relay.ReadBack}). From the first
 * number on that is missing, all goes out again under the same numbers. Where the topic is ahead, the store was restored
 * from a backup: the relay sends nothing and says so, since the numbers would stand for other events, and the store takes
 * no commands, in whatever process, until an operator has the store take from the topic what it lacks ({@link
 * org.chancery.platform.journal.relay.TailFromTopic}).
 */
@NullMarked
package org.chancery.platform.journal.relay;

import org.jspecify.annotations.NullMarked;
