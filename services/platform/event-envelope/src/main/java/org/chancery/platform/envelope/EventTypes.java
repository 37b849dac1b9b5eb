package org.chancery.platform.envelope;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every event type that one service publishes, found by walking its sealed event interfaces. A record that lacks
 * {@link EventType}, or two records of one name and version, stop the start of whoever asks.
 */
public final class EventTypes {

    private final String service;
    private final Map<TypeName, Class<?>> classes = new LinkedHashMap<>();
    private final Map<Class<?>, TypeName> names = new LinkedHashMap<>();

    private EventTypes(String service) {
        this.service = service;
    }

    /**
     * @param service the publisher, such as {@code scheduling}
     * @param sealedEvents the sealed interfaces, one for each aggregate
     * @throws IllegalStateException where a permitted record has no {@link EventType} or repeats one
     */
    public static EventTypes of(String service, Class<?>... sealedEvents) {
        var types = new EventTypes(service);
        for (Class<?> sealed : sealedEvents) {
            types.add(sealed);
        }
        return types;
    }

    private void add(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted != null) {
            for (Class<?> subclass : permitted) {
                add(subclass);
            }
            return;
        }
        EventType declared = type.getAnnotation(EventType.class);
        if (declared == null) {
            throw new IllegalStateException(type.getName() + " is an event without @EventType");
        }
        var name = new TypeName(service, declared.name(), declared.version());
        Class<?> earlier = classes.putIfAbsent(name, type);
        if (earlier != null) {
            throw new IllegalStateException(name + " is declared by " + earlier.getName() + " and " + type.getName());
        }
        names.put(type, name);
    }

    /** The publisher of these types. */
    public String service() {
        return service;
    }

    /** The record that reads a type, or empty for a type that this build does not know. */
    public Optional<Class<?>> classOf(TypeName name) {
        return Optional.ofNullable(classes.get(name));
    }

    /**
     * The wire name of a record.
     *
     * @throws IllegalArgumentException where the record is none of these types
     */
    public TypeName nameOf(Class<?> eventClass) {
        TypeName name = names.get(eventClass);
        if (name == null) {
            throw new IllegalArgumentException(eventClass.getName() + " is no event of " + service);
        }
        return name;
    }

    /** All names, in the order in which the interfaces permit them. */
    public Collection<TypeName> names() {
        return names.values();
    }
}
