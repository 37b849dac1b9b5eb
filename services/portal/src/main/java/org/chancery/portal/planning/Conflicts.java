package org.chancery.portal.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.ActForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what stands against a slot. */
@Component
public class Conflicts {

    /** What a slot is, in a request for a schedule. */
    private static final List<String> SLOT = List.of(
            "date", "until", "start", "end", "lengthMinutes", "partOfDay", "zone", "place", "room", "link", "mode");

    private final Apis apis;

    Conflicts(Apis apis) {
        this.apis = apis;
    }

    /** Something that somebody should know; it forbids nothing. */
    public record Warning(
            String kind,
            String certainty,
            @Nullable String party,
            @Nullable String consultation,
            @Nullable String title,
            @Nullable String who,
            @Nullable String room,
            @Nullable String date,
            @Nullable String from,
            @Nullable String until,
            @Nullable String holiday) {

        /** Whether it depends on an hour that is not known. */
        public boolean onlyPossible() {
            return certainty.equals("POSSIBLE");
        }

        /** When it is, there. */
        public String when() {
            String day = date == null ? "" : date;
            return from == null ? day : day + " " + hours(from) + " – " + hours(String.valueOf(until));
        }

        private static String hours(String time) {
            return time.substring(0, Math.min(5, time.length()));
        }
    }

    record Found(boolean dated, List<Warning> warnings) {}

    /** What stands against the slot that a consultation has; the page stands without it where that cannot be told. */
    public List<Warning> against(String consultation) {
        try {
            String path = "/api/scheduling/consultations/" + ActForms.segment(consultation) + "/conflicts?daysOff=true";
            return apis.read(path, Found.class).warnings();
        } catch (ApiProblem away) {
            return List.of();
        }
    }

    /**
     * What would stand against a slot.
     *
     * @param schedule as it would be set
     */
    public List<Warning> against(String consultation, List<String> parties, Map<String, Object> schedule) {
        var slot = new LinkedHashMap<String, Object>();
        slot.put("consultation", consultation);
        slot.put("parties", parties);
        SLOT.forEach(name -> {
            if (schedule.containsKey(name)) {
                slot.put(name, schedule.get(name));
            }
        });
        return apis.ask("/api/scheduling/conflicts?daysOff=true", slot, Found.class)
                .warnings();
    }
}
