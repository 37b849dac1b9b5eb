package org.chancery.platform.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.platform.envelope.TextValue;
import org.springframework.util.ClassUtils;

/** Says in plain words what a place of a request takes, without naming a class. */
final class Expected {

    private Expected() {}

    static String of(Class<?> type) {
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed.isEnum()) {
            return "expected one of "
                    + Arrays.stream(boxed.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return "expected " + kind(boxed);
    }

    private static String kind(Class<?> type) {
        if (type == LocalDate.class) {
            return "a date of the calendar, yyyy-MM-dd";
        } else if (type == LocalTime.class) {
            return "a time of day, HH:mm or HH:mm:ss";
        } else if (type == Instant.class) {
            return "a date and time in UTC, such as 2026-01-31T09:00:00Z";
        } else if (type == UUID.class || isUuid(type)) {
            return "a UUID";
        } else if (CharSequence.class.isAssignableFrom(type)
                || TextValue.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type)) {
            return "a string";
        } else if (type == Boolean.class) {
            return "true or false";
        } else if (type == Integer.class || type == Long.class || type == Short.class) {
            return "a whole number within its range";
        } else if (Number.class.isAssignableFrom(type)) {
            return "a number";
        } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return "an object";
    }

    private static boolean isUuid(Class<?> type) {
        return TextValue.class.isAssignableFrom(type)
                && type.isRecord()
                && type.getRecordComponents()[0].getType() == UUID.class;
    }
}
