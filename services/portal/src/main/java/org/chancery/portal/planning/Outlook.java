package org.chancery.portal.planning;

import java.util.Comparator;
import java.util.List;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is to be expected of mechanisms. */
@Component
public class Outlook {

    /** Those that somebody should look at come first. */
    private static final List<String> ALERTS =
            List.of("OVERDUE", "DUE", "DORMANT", "NEVER_MET", "ON_TIME", "PLANNED", "NOT_MEETING");

    private final Apis apis;

    Outlook(Apis apis) {
        this.apis = apis;
    }

    /** What is to be expected of a mechanism. */
    public record Expected(
            String mechanism,
            String name,
            List<String> parties,
            String alert,
            @Nullable Integer months,
            String basis,
            int rounds,
            @Nullable String last,
            @Nullable String due,
            NextHost nextHost,
            @Nullable Planned planned) {

        /** Whether somebody should look at it. */
        public boolean late() {
            return alert.equals("OVERDUE") || alert.equals("DUE") || alert.equals("DORMANT");
        }
    }

    /** Whose turn it is, and what tells so. */
    public record NextHost(@Nullable String host, String basis) {}

    /** The round to come. */
    public record Planned(
            String consultation, String status, @Nullable String date) {}

    record Page(List<Expected> items) {}

    /** Of all mechanisms, or of those of a party; the most pressing first. */
    List<Expected> all(@Nullable String party) {
        String path = Query.of("/api/scheduling/outlook")
                .with("limit", "200")
                .with("party", party)
                .toString();
        return apis.read(path, Page.class).items().stream()
                .sorted(Comparator.comparingInt(each -> ALERTS.indexOf(each.alert())))
                .toList();
    }

    /** Of one mechanism, or null where nothing is to be expected of it. */
    public @Nullable Expected of(String mechanism) {
        String path =
                Query.of("/api/scheduling/outlook").with("mechanism", mechanism).toString();
        return apis.read(path, Page.class).items().stream().findFirst().orElse(null);
    }
}
