package org.chancery.portal.calls;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** A path with the filters that were filled in. */
public final class Query {

    private final StringBuilder path;
    private boolean first = true;

    private Query(String path) {
        this.path = new StringBuilder(path);
    }

    /** Begins with a path that is encoded already. */
    public static Query of(String path) {
        return new Query(path);
    }

    /** Adds a filter, unless it is blank. */
    public Query with(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            path.append(first ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(UriUtils.encode(value, StandardCharsets.UTF_8));
            first = false;
        }
        return this;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
