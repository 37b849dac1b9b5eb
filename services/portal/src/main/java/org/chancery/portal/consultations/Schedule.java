package org.chancery.portal.consultations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When, where and how, with the time in every capital. */
public record Schedule(
        @Nullable String date,
        @Nullable String until,
        @Nullable String start,
        @Nullable String end,
        @Nullable Integer lengthMinutes,
        @Nullable String partOfDay,
        @Nullable String zone,
        @Nullable String place,
        String mode,
        @Nullable String host,
        @Nullable String phrase,
        @Nullable Boolean zoneStated,
        @Nullable String endPhrase,
        @Nullable String room,
        @Nullable String link,
        List<CapitalTime> capitals) {

    /** Whether others join at a page that a browser may open. */
    public boolean linked() {
        return link != null && link.regionMatches(true, 0, "https:", 0, "https:".length());
    }

    /** The days in digits, or the words that stand for them. */
    public String days() {
        if (date == null) {
            return phrase == null ? "" : phrase;
        }
        return until == null ? date : date + " – " + until;
    }

    /** The time in one capital. */
    public record CapitalTime(
            String party,
            Map<String, String> capital,
            String zone,
            Map<String, String> zoneName,
            @Nullable Moment start,
            @Nullable Moment end,
            List<String> dates,
            @Nullable List<String> lastDates) {

        /** The date of its end, where it lasts several days and the hour is not known; two where it depends on that. */
        public List<String> ends() {
            return lastDates == null ? List.of() : lastDates;
        }

        /** The capital in a language, else in English, else the party's code. */
        public String capitalName(String language) {
            return capital.getOrDefault(language, capital.getOrDefault("en", party));
        }

        /** The zone in a language, else its IANA name. */
        public String zoneLabel(String language) {
            return zoneName.getOrDefault(language, zone);
        }
    }

    /** A local date and time. */
    public record Moment(String date, String time) {}
}
