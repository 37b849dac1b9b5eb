package org.chancery.platform.intake;

import java.util.ArrayList;
import java.util.List;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.envelope.codec.UnreadableEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events of one publisher and what to do with them. A typed feed hands each sealed family to its own method, which
 * can then be an exhaustive switch:
 *
 * <pre>{@code
 * Feed.of(SchedulingEvents.TYPES)
 *     .on(ConsultationEvent.class, this::consultation)
 *     .on(MechanismEvent.class, this::mechanism)
 * }</pre>
 *
 * Families that nobody named are passed over unread; a type that this build does not know at all is parked. An untyped feed
 * takes every event by its envelope.
 */
public final class Feed {

    /**
     * Applies an event of one family by SQL on {@code db}, inside the transaction that moves the position. What it throws
     * parks the event, except where the database was away.
     */
    @FunctionalInterface
    public interface Handler<E> {
        void apply(E event, Delivery delivery, JdbcClient db);
    }

    /** Applies an event by its envelope alone. */
    @FunctionalInterface
    public interface EnvelopeHandler {
        void apply(Delivery delivery, JdbcClient db);
    }

    /**
     * Applies an event of one family by statements that {@code rows} sends together with those of the events that follow,
     * inside the transaction that moves the position. What it throws, or one of its statements does, parks the event,
     * except where the database was away.
     */
    @FunctionalInterface
    public interface RowHandler<E> {
        void apply(E event, Delivery delivery, Rows rows);
    }

    /** The same by the envelope alone. */
    @FunctionalInterface
    public interface EnvelopeRowHandler {
        void apply(Delivery delivery, Rows rows);
    }

    private final String publisher;
    private final EnvelopeRowHandler handler;
    private final List<Route<?>> routes;
    private final List<EventTypes> known;

    private Feed(String publisher, EnvelopeRowHandler handler, List<EventTypes> known, List<Route<?>> routes) {
        this.publisher = publisher;
        this.handler = handler;
        this.known = known;
        this.routes = routes;
    }

    /** The events of a publisher whose contract this service depends on. */
    public static Feed of(EventTypes types) {
        return typed(types, List.of());
    }

    /**
     * Every event of a publisher, known or not, by its envelope.
     *
     * @param publisher the service that publishes, which is the name of its topic
     */
    public static Feed untyped(String publisher, EnvelopeHandler handler) {
        return untypedInBatches(publisher, (delivery, rows) -> handler.apply(delivery, rows.db()));
    }

    /** The same, written by {@link Rows}. */
    public static Feed untypedInBatches(String publisher, EnvelopeRowHandler handler) {
        return new Feed(publisher, handler, List.of(), List.of());
    }

    private static Feed typed(EventTypes types, List<Route<?>> routes) {
        var codec = new EventCodec(types);
        return new Feed(
                types.service(),
                (delivery, rows) -> {
                    if (!delivery.type().service().equals(types.service())) {
                        throw new UnreadableEvent(delivery.type() + " is no type of " + types.service(), null);
                    }
                    if (isTaken(delivery.type(), types, routes)) {
                        Object event =
                                codec.decode(delivery.type(), delivery.body().array());
                        routes.forEach(route -> route.take(event, delivery, rows));
                    }
                },
                List.of(types),
                routes);
    }

    /**
     * The same feed with a handler of one more family.
     *
     * @param family a sealed interface of the contract, or one of its records
     * @throws IllegalArgumentException where no event of the publisher belongs to the family, or the feed is untyped
     */
    public <E> Feed on(Class<E> family, Handler<E> handler) {
        return inBatches(family, (event, delivery, rows) -> handler.apply(event, delivery, rows.db()));
    }

    /** The same with a handler that writes by {@link Rows}, for families of which many events come. */
    public <E> Feed inBatches(Class<E> family, RowHandler<E> handler) {
        EventTypes types = known.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an untyped feed has no families"));
        boolean published = types.names().stream()
                .flatMap(name -> types.classOf(name).stream())
                .anyMatch(family::isAssignableFrom);
        if (!published) {
            throw new IllegalArgumentException(publisher + " publishes no " + family.getName());
        }
        var more = new ArrayList<Route<?>>(routes);
        more.add(new Route<>(family, handler));
        return typed(types, List.copyOf(more));
    }

    /** The publisher, which is the name of its topic without prefix. */
    public String publisher() {
        return publisher;
    }

    /** Whether somebody takes events of this type, or this build does not know it. */
    boolean concerns(Received record) {
        TypeName type = Envelopes.type(record);
        return type == null || known.isEmpty() || known.stream().anyMatch(types -> isTaken(type, types, routes));
    }

    /** Where the type is not known, nobody can tell. */
    private static boolean isTaken(TypeName type, EventTypes types, List<Route<?>> routes) {
        return types.classOf(type)
                .map(event -> routes.stream().anyMatch(route -> route.family.isAssignableFrom(event)))
                .orElse(true);
    }

    /**
     * What it takes: the families by their simple names in no order of their own, or everything. Changes where a handler
     * comes or goes, and not with the types of a family, of which a build parks those that it does not know.
     */
    String taken() {
        return publisher
                + (known.isEmpty()
                        ? " everything"
                        : routes.stream()
                                .map(route -> route.family().getSimpleName())
                                .sorted()
                                .toList());
    }

    /** Hands one event to whoever takes it. */
    void apply(Delivery delivery, Rows rows) {
        handler.apply(delivery, rows);
    }

    private record Route<E>(Class<E> family, RowHandler<E> handler) {
        void take(Object event, Delivery delivery, Rows rows) {
            if (family.isInstance(event)) {
                handler.apply(family.cast(event), delivery, rows);
            }
        }
    }
}
