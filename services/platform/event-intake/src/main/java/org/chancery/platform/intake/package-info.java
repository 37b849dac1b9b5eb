/**
 * How a service receives the events of others, on one page.
 *
 * <p><b>What a service declares.</b> A {@link org.chancery.platform.intake.Projection} fills a view, a
 * {@link org.chancery.platform.intake.Follower} remembers what it was told, a {@link org.chancery.platform.intake.Reaction}
 * turns an event into commands. Each is a Spring bean and nothing else: the intake finds it and gives it a consumer of
 * its own with a thread of its own, so that a faulty report never delays a letter.
 *
 * <p><b>Once and in order.</b> Every publisher numbers its events without gaps in each lane (a partition of its topic).
 * A consumer keeps, in its own database, the next offset and the last number of every lane. It drops numbers that it has
 * seen. Where a number is missing it stops that lane, raises an alarm and looks for the missing number in the whole lane;
 * it never skips. A topic that was made anew and filled again is read from its beginning: the numbers say what is new. The
 * rows of a view and the position are committed in one transaction, so that no crash parts them. A batch
 * takes what is there, four thousand events at most, and waits for no more; only events that ask nothing of the consumer wait
 * a moment for others. Where many come the next are read while these are taken, and a handler writes by
 * {@link org.chancery.platform.intake.Rows}, which sends what several of them write together.
 *
 * <p><b>What its own process stores</b> a consumer takes from memory, once it is stored and where it has the next number of its
 * lane ({@link org.chancery.platform.intake.OwnEvents}). It comes from the topic as well, and is dropped there as seen; until then
 * the offset stays where it is. What cannot be taken from memory, because a number is missing, it fails or its aggregate is
 * parked, is passed over until it comes from there.
 *
 * <p><b>Parking.</b> An event that cannot be read or applied is parked with its bytes, its headers and the reason; where
 * nobody takes events of its type, its envelope alone is read. Later events of the same aggregate queue behind it; all
 * others go on. Parked sequences are tried again at every start, by {@link org.chancery.platform.intake.ParkedEvents} and,
 * one at a time, over HTTP. A database or a broker that is away parks nothing: it is waited for.
 *
 * <p><b>One at a time.</b> However many instances of a service run, one of them holds the lease of a consumer. Each batch
 * checks the epoch of that lease under a row lock in its own transaction, so that an instance which was paused and
 * superseded cannot commit.
 *
 * <p><b>Views.</b> {@link org.chancery.platform.intake.Views} asks a view, waits until it shows one's own write, and
 * rebuilds it beside the live one. A rebuild sends nothing to anybody: followers and reactions take no part.
 */
@NullMarked
package org.chancery.platform.intake;

import org.jspecify.annotations.NullMarked;
