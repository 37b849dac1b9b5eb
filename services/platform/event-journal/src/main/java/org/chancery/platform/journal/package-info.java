/**
 * The event journal of a writing service, on Axon Framework and PostgreSQL.
 *
 * <h2>From a command to a stored event</h2>
 *
 * <ol>
 *   <li>A door sends an {@link org.chancery.platform.deciding.Instruction} to {@link
 *       org.chancery.platform.deciding.Commands}. The port addresses it to its aggregate ({@link
 *       org.chancery.platform.journal.Addressed}).
 *   <li>Axon locks the aggregate, takes it from the process's memory or folds its events, and calls the one command handler
 *       of the service's aggregate class, which lets {@link org.chancery.platform.journal.Shell} compare the expected
 *       version, decide, and apply the events. No transaction and no connection is open meanwhile. Where nothing is stored in
 *       the end and the state came from memory or was guessed, it is decided again on a fresh one.
 *   <li>The storage engine hands all events of the command and its request key with the receipt to {@code GroupCommit}, which
 *       stores what concurrent commands hand in in one transaction: a receipt is only given for what is on disk. Two unique
 *       constraints decide every race: (aggregate, version) and (owner, key).
 *   <li>A trigger on the event table gives each event the next number of its lane, where it may, or puts it into the outbox,
 *       where it waits for one: within the same transaction, whichever code inserted the event. What got its number is told to
 *       the readers of the process ({@link org.chancery.platform.journal.relay.Newest}).
 * </ol>
 *
 * A repeated request is found by the constraint on its key, not by a look beforehand: whatever a command ends with but
 * success, the port asks whether its key has been answered meanwhile, so that a concurrent twin gets the same receipt.
 *
 * <p>Answers are kept for seven days, or as long as {@code chancery.relay.keep-answers} says; the relay, of which one runs
 * for each store, then deletes them in batches. A request that is repeated later is decided anew, and what has happened
 * already gives no event.
 *
 * <h2>From a stored event to Kafka</h2>
 *
 * See {@code relay}: number and commit, send, mark as sent. A crash anywhere resends the same bytes under the same number.
 *
 * <h2>What a service adds</h2>
 *
 * <ul>
 *   <li>{@code spring.config.import: classpath:chancery-writing-service.yml} and {@code spring.application.name};
 *   <li>a bean of type {@link org.chancery.platform.envelope.EventTypes};
 *   <li>for each core one class in its package {@code journal}, as shown at {@link org.chancery.platform.journal.Shell}.
 * </ul>
 *
 * <h2>Migrations</h2>
 *
 * One Flyway run and one history for all: the journal ships {@code db/journal} with versions 1xx, the intake {@code
 * db/intake} with 2xx, the service {@code db/<its name>} with 3xx. Each module adds its own location, and a lower version
 * may arrive after a higher one.
 *
 * <h2>What of Axon is not used</h2>
 *
 * Its event processors, tokens, sagas, snapshots and serializers. The engine refuses to be read as one global stream, since
 * a reader with a cursor over sequence values loses events behind an open transaction.
 */
@NullMarked
package org.chancery.platform.journal;

import org.jspecify.annotations.NullMarked;
