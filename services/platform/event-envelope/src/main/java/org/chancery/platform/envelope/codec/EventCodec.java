package org.chancery.platform.envelope.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.TypeName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Event bodies as UTF-8 JSON. Components are written in their declared order, map entries in the order of their keys, and
 * absent ones left out, so that the same event gives the same bytes; what a newer writer added is passed over by an older reader.
 */
public final class EventCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new TextValueModule())
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                    .withContentInclusion(JsonInclude.Include.ALWAYS))
            // An empty text says something else than none; an empty list is read back as one.
            .withConfigOverride(
                    String.class,
                    text -> text.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS)))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // Maps that were copied iterate in another order in every process.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final EventTypes types;

    public EventCodec(EventTypes types) {
        this.types = types;
    }

    /** The mapper behind every event body, for those who must write exactly as this codec does. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The body of an event. */
    public byte[] encode(Object event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * The event that these bytes say.
     *
     * @throws UnreadableEvent where this build does not know the type, or the bytes are not of its shape
     */
    public Object decode(TypeName name, byte[] body) {
        Class<?> type = types.classOf(name).orElseThrow(() -> new UnreadableEvent("unknown event type " + name, null));
        try {
            return MAPPER.readValue(body, type);
        } catch (JacksonException e) {
            throw new UnreadableEvent(name + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
