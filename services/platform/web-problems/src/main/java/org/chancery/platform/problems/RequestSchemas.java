package org.chancery.platform.problems;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.UUID;
import org.chancery.platform.envelope.Protected;
import org.chancery.platform.envelope.TextValue;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as {@link StrictJson} reads them: a text value is a string, and a component is required unless it is
 * nullable. A nested record is named after its home too, since every endpoint has a {@code Request}. (The one place that
 * touches Jackson 2, which swagger-core is written with.)
 */
final class RequestSchemas implements ModelConverter {

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        Class<?> raw = java.getRawClass();
        if (TextValue.class.isAssignableFrom(raw) && raw.isRecord()) {
            return raw.getRecordComponents()[0].getType() == UUID.class
                    ? new StringSchema().format("uuid")
                    : Protected.class.isAssignableFrom(raw) ? new StringSchema().minLength(1) : new StringSchema();
        }
        String name = raw.isRecord() ? name(java) : null;
        if (name != null && type.getName() == null) {
            type.name(name);
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && name != null) {
            Schema<?> defined =
                    schema.getProperties() == null ? context.getDefinedModels().get(name) : schema;
            require(raw, defined);
        }
        return schema;
    }

    private static void require(Class<?> raw, @Nullable Schema<?> schema) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        for (RecordComponent component : raw.getRecordComponents()) {
            if (schema.getProperties().containsKey(component.getName()) && RequiredComponents.isRequired(component)) {
                schema.addRequiredItem(component.getName());
            }
            Schema<?> described = schema.getProperties().get(component.getName());
            if (described != null && component.getAccessor().isAnnotationPresent(NotBlankIfPresent.class)) {
                described.minLength(1);
            }
        }
    }

    private static String name(JavaType type) {
        var name = new StringBuilder();
        for (Class<?> home = type.getRawClass(); home != null; home = home.getEnclosingClass()) {
            name.insert(0, home.getSimpleName());
        }
        for (int i = 0; i < type.containedTypeCount(); i++) {
            name.append(name(type.containedType(i)));
        }
        return name.toString();
    }
}
