package org.chancery.platform.contracts;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.platform.envelope.TextValue;
import org.chancery.platform.envelope.TypeName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema 2020-12 of what {@code EventCodec} writes for a record. Components that may be absent are optional;
 * so are lists and maps, which are left out when empty. Unknown properties are allowed: readers pass them over.
 */
final class SchemaOfRecord {

    /** How {@link LocalTime} is written; the format {@code time} of JSON Schema would demand an offset. */
    private static final String LOCAL_TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?$";

    private static final SchemaGenerator GENERATOR = generator();

    private SchemaOfRecord() {}

    static ObjectNode of(TypeName name, Class<?> event) {
        ObjectNode generated = GENERATOR.generateSchema(event);
        ObjectNode schema = generated.objectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", name.dataSchema());
        schema.put("title", name.cloudEventType() + " " + name.version());
        var definitions = generated.remove("$defs");
        schema.setAll(generated);
        if (definitions != null) {
            schema.set("$defs", definitions);
        }
        return schema;
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.PLAIN_DEFINITION_KEYS);
        config.forFields().withRequiredCheck(SchemaOfRecord::alwaysThere);
        config.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withCustomDefinitionProvider(SchemaOfRecord::written);
        return new SchemaGenerator(config.build());
    }

    private static boolean alwaysThere(FieldScope field) {
        Class<?> type = field.getRawMember().getType();
        return !Collection.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type)
                && !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable CustomDefinition written(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        if (TextValue.class.isAssignableFrom(raw)) {
            boolean uuid = raw.getRecordComponents()[0].getType() == UUID.class;
            return inline(
                    uuid ? text(context).put("format", "uuid") : text(context).put("minLength", 1));
        }
        if (raw == LocalDate.class) {
            return inline(text(context).put("format", "date"));
        }
        if (raw == LocalTime.class) {
            return inline(text(context).put("pattern", LOCAL_TIME));
        }
        if (raw == String.class) {
            // An empty text is left out like an absent one, so what is there is never empty.
            return inline(text(context).put("minLength", 1));
        }
        if (raw.isEnum()) {
            ObjectNode word = text(context);
            var words = word.putArray("enum");
            Stream.of(raw.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .forEach(one -> words.add(one.name()));
            return inline(word);
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = context.getGeneratorConfig().createObjectNode().put("type", "object");
            map.set(
                    "additionalProperties",
                    context.createDefinitionReference(type.getTypeParameters().get(1)));
            return inline(map);
        }
        return null;
    }

    private static ObjectNode text(SchemaGenerationContext context) {
        return context.getGeneratorConfig().createObjectNode().put("type", "string");
    }

    private static CustomDefinition inline(ObjectNode node) {
        return new CustomDefinition(
                node, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
    }
}
