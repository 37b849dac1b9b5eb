package org.chancery.platform.problems;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.platform.envelope.Protected;
import org.chancery.platform.envelope.TextValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Strings, dates and times as they are written and in no other way: one form each, no numbers, no characters that a
 * database or a document could not hold.
 */
final class StrictValues extends SimpleModule {

    private static final String UNWRITABLE = "holds a control character or half a character";
    private static final String BLANK = "must not be blank";

    StrictValues() {
        super("chancery-strict-values");
        addDeserializer(String.class, new Text<>(String.class, text -> text));
        addKeyDeserializer(String.class, new Key());
        addDeserializer(UUID.class, new Text<>(UUID.class, StrictValues::uuid));
        addDeserializer(LocalDate.class, new Text<>(LocalDate.class, StrictValues::date));
        addDeserializer(LocalTime.class, new Text<>(LocalTime.class, LocalTime::parse));
        addDeserializer(Instant.class, new Text<>(Instant.class, StrictValues::instant));
        setDeserializerModifier(new TextValues());
    }

    /** Years of four digits only, so that every reader can hold the date. */
    private static LocalDate date(String text) {
        if (text.length() != 10) {
            throw new IllegalArgumentException(text);
        }
        return LocalDate.parse(text);
    }

    /**
     * Years of four digits only, as for dates.
     *
     * @throws DateTimeException where it is not written so
     */
    static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (!Character.isDigit(text.charAt(0))) {
            throw new DateTimeException(text);
        }
        return instant;
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    /** Whether every reader downstream can hold these characters: PostgreSQL takes no NUL, UTF-8 no lone surrogate. */
    static boolean writable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(++i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static final class Text<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> reading;

        Text(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public @Nullable Object getEmptyValue(DeserializationContext context) {
            return null;
        }

        @Override
        @SuppressWarnings("unchecked") // Jackson gives back what handledType() names, or throws
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(context.constructType(handledType()), json);
            }
            String text = json.getString();
            if (!writable(text)) {
                return (T) context.handleWeirdStringValue(String.class, text, UNWRITABLE);
            }
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "not of the expected form");
            }
        }
    }

    private static final class Key extends KeyDeserializer {
        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) {
            return writable(key) ? key : context.handleWeirdStringValue(String.class, key, UNWRITABLE);
        }
    }

    /** The values that {@code TextValueModule} reads are held to the same characters. */
    private static final class TextValues extends ValueDeserializerModifier {
        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> deserializer) {
            return TextValue.class.isAssignableFrom(bean.getBeanClass())
                    ? new WritableOnly(deserializer, Protected.class.isAssignableFrom(bean.getBeanClass()))
                    : deserializer;
        }
    }

    private static final class WritableOnly extends DelegatingDeserializer {
        private final boolean visible;

        /** @param visible whether there must be something to see in the text: it is said by somebody, or a name */
        WritableOnly(ValueDeserializer<?> delegate, boolean visible) {
            super(delegate);
            this.visible = visible;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
            return new WritableOnly(delegate, visible);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
            if (json.hasToken(JsonToken.VALUE_STRING) && !writable(json.getString())) {
                return context.handleWeirdStringValue(String.class, json.getString(), UNWRITABLE);
            }
            if (visible && json.hasToken(JsonToken.VALUE_STRING) && !VisibleText.isIn(json.getString())) {
                return context.handleWeirdStringValue(String.class, json.getString(), BLANK);
            }
            return super.deserialize(json, context);
        }
    }
}
