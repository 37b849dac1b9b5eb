package org.chancery.platform.envelope.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.UUID;
import org.chancery.platform.envelope.TextValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes every {@link TextValue} as one string and reads it back through its constructor, which may refuse it. */
public final class TextValueModule extends SimpleModule {

    /** Looked up once: finding a component and making its accessor took more than writing the rest of an event. */
    private static final ClassValue<Method> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            Method accessor = onlyComponent(type).getAccessor();
            accessor.setAccessible(true);
            return accessor;
        }
    };

    public TextValueModule() {
        super("chancery-text-values");
        addSerializer(TextValue.class, new Writer());
        addKeySerializer(TextValue.class, new KeyWriter());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Readers());
        context.addKeyDeserializers(new KeyReaders());
    }

    private static String text(TextValue value) {
        try {
            return String.valueOf(ACCESSORS.get(value.getClass()).invoke(value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessor of " + value.getClass() + " throws", e);
        }
    }

    private static RecordComponent onlyComponent(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null || components.length != 1) {
            throw new IllegalStateException(type + " is not a record of one component");
        }
        return components[0];
    }

    private static final class Writer extends StdSerializer<TextValue> {
        Writer() {
            super(TextValue.class);
        }

        @Override
        public void serialize(TextValue value, JsonGenerator json, SerializationContext context) {
            json.writeString(text(value));
        }
    }

    private static final class KeyWriter extends StdSerializer<TextValue> {
        KeyWriter() {
            super(TextValue.class);
        }

        @Override
        public void serialize(TextValue value, JsonGenerator json, SerializationContext context) {
            json.writeName(text(value));
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return isTextValue(type.getRawClass()) ? new Reader(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isTextValue(type);
        }

        static boolean isTextValue(Class<?> type) {
            return type.isRecord() && TextValue.class.isAssignableFrom(type);
        }
    }

    private static final class KeyReaders implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            if (!Readers.isTextValue(type.getRawClass())) {
                return null;
            }
            var reader = new Reader(type.getRawClass());
            return new KeyDeserializer() {
                @Override
                public @Nullable Object deserializeKey(String key, DeserializationContext context) {
                    return reader.construct(key, context);
                }
            };
        }
    }

    private static final class Reader extends StdScalarDeserializer<Object> {
        private final Constructor<?> constructor;
        private final boolean uuid;

        Reader(Class<?> type) {
            super(type);
            RecordComponent component = onlyComponent(type);
            try {
                constructor = type.getDeclaredConstructor(component.getType());
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
            uuid = component.getType() == UUID.class;
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(context.constructType(handledType()), json);
            }
            return construct(json.getString(), context);
        }

        @Nullable
        Object construct(String text, DeserializationContext context) {
            try {
                return constructor.newInstance(uuid ? canonicalUuid(text) : text);
            } catch (InvocationTargetException e) {
                return context.handleWeirdStringValue(
                        handledType(),
                        text,
                        "%s",
                        String.valueOf(e.getTargetException().getMessage()));
            } catch (IllegalArgumentException e) {
                return context.handleWeirdStringValue(handledType(), text, "not a UUID");
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        /** {@link UUID#fromString} alone would also take {@code 1-1-1-1-1}. */
        private static UUID canonicalUuid(String text) {
            UUID id = UUID.fromString(text);
            if (!id.toString().equalsIgnoreCase(text)) {
                throw new IllegalArgumentException(text);
            }
            return id;
        }
    }
}
