package org.chancery.platform.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.envelope.codec.UnreadableEvent;
import org.chancery.platform.simulation.Bug;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Schedule;
import org.jspecify.annotations.Nullable;

/** The mistakes that an intake can be given. */
final class BrokenIntake {

    private BrokenIntake() {}

    static Leases leases(@Nullable Bug bug, Database database, String owner, Duration length) {
        return switch (bug) {
            case LEASE_WITHOUT_EPOCH ->
                new SimulatedLeases(database, owner, length) {
                    @Override
                    long nextEpoch(Lease lease) {
                        return lease.epoch();
                    }
                };
            case null, default -> new SimulatedLeases(database, owner, length);
        };
    }

    static Positions positions(@Nullable Bug bug, Database database) {
        return switch (bug) {
            case LOST_POSITION_IS_NOT_NOTICED, LEASE_WITHOUT_EPOCH, GAP_IS_SKIPPED ->
                new SimulatedPositions(database) {
                    @Override
                    public void confirm(String consumer, Collection<Lane> lanes) {
                        // whatever stands there
                    }
                };
            case null, default -> new SimulatedPositions(database);
        };
    }

    static ParkingLot parkingLot(@Nullable Bug bug, Database database) {
        return switch (bug) {
            case LATER_EVENTS_ARE_APPLIED ->
                new SimulatedParkingLot(database) {
                    @Override
                    public Set<String> queuesAmong(String consumer, Collection<String> aggregates) {
                        return super.queuesAmong("nobody", aggregates);
                    }
                };
            case PARKED_EVENTS_IN_ANY_ORDER ->
                new SimulatedParkingLot(database) {
                    @Override
                    Comparator<Entry> inOrder() {
                        return super.inOrder().reversed();
                    }
                };
            case null, default -> new SimulatedParkingLot(database);
        };
    }

    static Feed feed(@Nullable Bug bug, Feed feed) {
        if (bug != Bug.UNKNOWN_TYPE_IS_SKIPPED) {
            return feed;
        }
        return Feed.untypedInBatches(feed.publisher(), (delivery, rows) -> {
            try {
                feed.apply(delivery, rows);
            } catch (UnreadableEvent e) {
                // passed over, as some frameworks do
            }
        });
    }

    static Commands commands(@Nullable Bug bug, Commands commands) {
        if (bug != Bug.REFUSED_RULE_GOES_ON) {
            return commands;
        }
        return instruction -> {
            try {
                return commands.send(instruction);
            } catch (RuntimeException e) {
                return new Receipt(instruction.command().target(), 0, 0);
            }
        };
    }

    static Taker taker(
            @Nullable Bug bug, ConsumerSpec consumer, @Nullable Feeds feeds, Engine engine, Schedule schedule) {
        Taker taker = consumer.taker();
        boolean view = consumer.kind() == ConsumerStatus.Kind.VIEW;
        boolean rule = consumer.kind() == ConsumerStatus.Kind.REACTION;
        return switch (bug) {
            case POSITION_BEFORE_THE_VIEW -> view ? new BrokenTakers.PositionFirst(taker, engine) : taker;
            case POSITION_BEFORE_THE_COMMANDS -> rule ? new BrokenTakers.PositionFirst(taker, engine) : taker;
            case POSITION_AFTER_THE_VIEW -> view ? new BrokenTakers.PositionLast(taker, engine, feeds) : taker;
            case WALL_CLOCK_WINDOW -> view ? new BrokenTakers.Window(taker, engine, feeds, schedule) : taker;
            case GAP_IS_SKIPPED -> view ? new BrokenTakers.OverGaps(taker) : taker;
            case null, default -> taker;
        };
    }
}
