package org.chancery.reporting.texts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/**
 * An agreed text, or one that is to be, as lists show it.
 *
 * @param record where the reader may know of it
 * @param consultation likewise
 * @param version that lies before the sides, or that they agreed on
 * @param approvedBy the sides that approve this version
 * @param agreedOn the day of the last approval, or null while one is missing
 */
public record TextItem(
        UUID text,
        @Nullable UUID record,
        @Nullable UUID consultation,
        String title,
        List<String> parties,
        List<String> languages,
        int version,
        Marking marking,
        String hash,
        List<String> approvedBy,
        @Nullable LocalDate agreedOn,
        int corrigenda) {}
