package org.chancery.portal.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every single value inside of something that was read as JSON, by its place. */
final class Values {

    private Values() {}

    /** The values at and below a place; what is empty is left out. */
    static Map<String, String> at(String place, @Nullable Object value) {
        var values = new LinkedHashMap<String, String>();
        put(values, place, value);
        return values;
    }

    private static void put(Map<String, String> values, String place, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((name, inner) -> put(values, place + "/" + name, inner));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    put(values, place + "/" + i, list.get(i));
                }
            }
            default -> values.put(place, value.toString());
        }
    }
}
