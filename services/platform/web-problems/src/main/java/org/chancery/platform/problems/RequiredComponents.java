package org.chancery.platform.problems;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * A component of a record is required unless its type says {@code @Nullable}, as the compiler already assumes in every
 * null-marked package. Absent and null are refused alike, in lists too.
 */
final class RequiredComponents extends NopAnnotationIntrospector {

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && isMarked(parameter.getDeclaringClass())
                ? JsonSetter.Value.forValueNulls(isNullable(parameter) ? Nulls.DEFAULT : Nulls.FAIL, Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        var components = parameter.getDeclaringClass().getRecordComponents();
        return components.length != parameter.getOwner().getParameterCount()
                || isNullable(components[parameter.getIndex()]);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isMarked(Class<?> type) {
        return type.isRecord()
                && (type.getPackage().isAnnotationPresent(NullMarked.class)
                        || type.isAnnotationPresent(NullMarked.class));
    }

    static boolean isRequired(RecordComponent component) {
        return isMarked(component.getDeclaringRecord()) && !isNullable(component);
    }
}
