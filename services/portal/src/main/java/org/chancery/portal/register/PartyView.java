package org.chancery.portal.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One party of the register with the hours of its offices. */
record PartyView(
        String code,
        String kind,
        Map<String, String> names,
        Map<String, String> adjectives,
        Map<String, String> capitals,
        @Nullable String zone,
        @Nullable Week workingWeek,
        List<Holiday> holidays) {

    /** When its offices are open, by the clock of the capital. */
    record Week(List<String> days, String from, String until) {}

    /** A day on which they are closed beside that. */
    record Holiday(String date, String name) {}

    /** A name in a language, else in English, else nothing. */
    public static @Nullable String in(Map<String, String> words, String language) {
        return words.getOrDefault(language, words.get("en"));
    }

    /** What to call it. */
    public String name(String language) {
        String name = in(names, language);
        return name == null ? code : name;
    }

    /** Its capital, where there is one. */
    public @Nullable String capital(String language) {
        return in(capitals, language);
    }

    /** The holidays by year, the latest year first. */
    public Map<String, List<Holiday>> years() {
        Map<String, List<Holiday>> years = new TreeMap<String, List<Holiday>>().descendingMap();
        years.putAll(holidays.stream()
                .collect(Collectors.groupingBy(day -> day.date().substring(0, 4))));
        return years;
    }
}
