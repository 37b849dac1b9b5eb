package org.chancery.scheduling.consultation;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_LINK_IS_AN_ADDRESS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOBODY_JOINS_FROM_AFAR;

import java.util.regex.Pattern;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;

/** What a schedule entry says about those who join from elsewhere. */
final class Joining {

    /** A page of a host, in the letters of an address. */
    private static final Pattern PAGE = Pattern.compile(
            "(?i:https)://[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?([/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?");

    private static final Pattern NUMBER = Pattern.compile("(?i:tel):[0-9+*#(][A-Za-z0-9+*#().;=,-]*");

    private Joining() {}

    /** Refuses an address where nobody joins, and one that is none. */
    static void check(ScheduleEntry entry) {
        if (entry.link() == null) {
            return;
        }
        if (!isAddress(entry.link())) {
            throw refused(A_LINK_IS_AN_ADDRESS, "/link");
        }
        if (entry.mode() == Mode.IN_PERSON) {
            throw refused(NOBODY_JOINS_FROM_AFAR, "/link");
        }
    }

    /** Whether it is a page of a host, or a telephone number. */
    private static boolean isAddress(String link) {
        return PAGE.matcher(link).matches() || NUMBER.matcher(link).matches();
    }
}
