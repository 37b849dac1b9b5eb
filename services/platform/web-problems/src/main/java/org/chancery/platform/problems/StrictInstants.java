package org.chancery.platform.problems;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;

/** Reads instants in paths and queries as strictly as those in bodies; an empty one is none. */
final class StrictInstants implements Converter<String, @Nullable Instant> {

    @Override
    public @Nullable Instant convert(String text) {
        return text.isBlank() ? null : StrictValues.instant(text);
    }
}
