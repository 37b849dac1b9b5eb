package org.chancery.importing.deriving;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A state or an organisation as the register may hold it.
 *
 * @param code as parties are called everywhere
 * @param name in English
 */
public record Party(
        String code,
        boolean isState,
        String name,
        @Nullable String adjective,
        @Nullable String capital,
        @Nullable String zone) {

    private static final int LONGEST_CODE = 32;

    /** The party that a record calls so: by its code, or an organisation by its name. */
    public static Party called(String words) {
        String code = words.matches("[A-Z][A-Z0-9-]{1,31}") ? words : null;
        for (Party known : KnownParties.ALL) {
            if (known.code.equals(code) || (code == null && known.name.equalsIgnoreCase(words))) {
                return known;
            }
        }
        if (code == null) {
            return new Party(codeOf(words), false, words, null, null, null);
        }
        boolean state = List.of(Locale.getISOCountries()).contains(code);
        String name = state ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : code;
        return new Party(code, state, name, null, null, null);
    }

    /** Letters and digits of a name; a name without any is told from others by its hash. */
    private static String codeOf(String words) {
        String code = words.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        if (code.length() < 2 || code.length() > LONGEST_CODE) {
            String hash = Integer.toHexString(words.hashCode()).toUpperCase(Locale.ROOT);
            String start = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE - 9) : "ORG";
            return start + "-" + hash;
        }
        return code;
    }

    /** Whether these words, inside a sentence, mean this party. */
    boolean isMeantBy(String words) {
        return words.equals(code)
                || words.equalsIgnoreCase(name)
                || words.equalsIgnoreCase(adjective)
                || (code.equals("KR") && words.matches("Korea|South Korea|ROK"))
                || (code.equals("GB") && words.equals("UK"));
    }
}
