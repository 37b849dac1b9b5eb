package org.chancery.platform.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values can be copied, with the bytes that PostgreSQL receives for them.
 *
 * @param name as PostgreSQL calls it
 * @param form what is written of a value
 */
record CopiedType(String name, Form form) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final OffsetDateTime FIRST_MOMENT = FIRST_DAY.atStartOfDay().atOffset(ZoneOffset.UTC);

    /** How a value is written. */
    @FunctionalInterface
    interface Form {

        /** Adds a field, or nothing where the value is of another type. */
        void put(Object value, CopyBuffer buffer);
    }

    private static final List<CopiedType> ALL = List.of(
            new CopiedType("uuid", (value, buffer) -> {
                if (value instanceof UUID id) {
                    buffer.field(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
                }
            }),
            new CopiedType("bool", (value, buffer) -> {
                if (value instanceof Boolean truth) {
                    buffer.field(1).put((byte) (truth ? 1 : 0));
                }
            }),
            new CopiedType("int4", (value, buffer) -> {
                if (value instanceof Integer number) {
                    buffer.field(4).putInt(number);
                }
            }),
            new CopiedType("int8", (value, buffer) -> {
                if (value instanceof Long || value instanceof Integer) {
                    buffer.field(8).putLong(((Number) value).longValue());
                }
            }),
            new CopiedType("text", (value, buffer) -> {
                if (value instanceof String text) {
                    buffer.field(text.getBytes(StandardCharsets.UTF_8));
                }
            }),
            new CopiedType("bytea", (value, buffer) -> {
                if (value instanceof byte[] bytes) {
                    buffer.field(bytes);
                }
            }),
            new CopiedType("date", (value, buffer) -> {
                if (value instanceof LocalDate day && isOrdinary(day.getYear())) {
                    buffer.field(4).putInt((int) ChronoUnit.DAYS.between(FIRST_DAY, day));
                }
            }),
            new CopiedType("timestamptz", (value, buffer) -> {
                if (value instanceof OffsetDateTime moment && isOrdinary(moment.getYear())) {
                    buffer.field(8).putLong(micros(moment));
                }
            }),
            new CopiedType("_text", (value, buffer) -> {
                if (value instanceof String[] texts) {
                    List<@Nullable Bytes> elements = Arrays.stream(texts)
                            .<@Nullable Bytes>map(CopiedType::bytes)
                            .toList();
                    array(buffer, 25, elements);
                }
            }),
            new CopiedType("_bytea", (value, buffer) -> {
                if (value instanceof byte[][] elements) {
                    array(
                            buffer,
                            17,
                            Arrays.stream(elements)
                                    .<@Nullable Bytes>map(Bytes::ofNullable)
                                    .toList());
                }
            }));

    /** The type that PostgreSQL calls so, where its values can be copied. */
    static Optional<CopiedType> named(String name) {
        return ALL.stream().filter(type -> type.name.equals(name)).findFirst();
    }

    /**
     * Adds a field.
     *
     * @return false, with nothing added, where the value is of another type: what an insert makes of it is for the driver
     *     to say
     */
    boolean put(Object value, CopyBuffer buffer) {
        int before = buffer.length();
        form.put(value, buffer);
        return buffer.length() > before;
    }

    /** An array of one dimension, whose elements are numbered from 1, or of none where there are no elements. */
    private static void array(CopyBuffer buffer, int elementType, List<@Nullable Bytes> elements) {
        boolean empty = elements.isEmpty();
        int length = empty ? 12 : 20 + 4 * elements.size();
        for (Bytes element : elements) {
            length = Math.addExact(length, element == null ? 0 : element.array().length);
        }
        var field = buffer.field(length)
                .putInt(empty ? 0 : 1)
                .putInt(elements.contains(null) ? 1 : 0)
                .putInt(elementType);
        if (!empty) {
            field.putInt(elements.size()).putInt(1);
        }
        for (Bytes element : elements) {
            if (element == null) {
                buffer.none();
            } else {
                buffer.field(element.array());
            }
        }
    }

    private static @Nullable Bytes bytes(@Nullable String text) {
        return text == null ? null : Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Rounded as the driver does. */
    private static long micros(OffsetDateTime moment) {
        return ChronoUnit.SECONDS.between(FIRST_MOMENT, moment.withNano(0)) * 1_000_000
                + (moment.getNano() + 500) / 1_000;
    }

    /** Neither one that stands for eternity, nor before the calendar. */
    private static boolean isOrdinary(int year) {
        return year > 0 && year < 10_000;
    }
}
