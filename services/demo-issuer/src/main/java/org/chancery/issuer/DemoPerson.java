package org.chancery.issuer;

import java.util.List;

/**
 * An invented person of the own side, who may sign in, and as a client of the same name fetch a token by one request.
 *
 * @param sub the subject claim and the user name
 * @param name as people read it
 * @param roles what the services ask for
 * @param clearance the highest marking that the person may read
 * @param side the party that the person works for
 * @param password as it is; it protects nothing but a demonstration
 */
record DemoPerson(String sub, String name, List<String> roles, String clearance, String side, String password) {

    /** Who is there, each with a new password. */
    static List<DemoPerson> everybody(Passwords passwords) {
        return List.of(
                person("seo.yun", "Seo Yun", List.of("DESK_OFFICER"), "CONFIDENTIAL", passwords),
                person("han.jiho", "Han Jiho", List.of("NOTE_TAKER"), "CONFIDENTIAL", passwords),
                person("lee.dohyun", "Lee Dohyun", List.of("HEAD_OF_DELEGATION"), "SECRET", passwords),
                person("park.sora", "Park Sora", List.of("AUDITOR"), "OFFICIAL", passwords),
                person("choi.minseo", "Choi Minseo", List.of("ADMINISTRATOR"), "OFFICIAL", passwords),
                person("jung.haneul", "Jung Haneul", ARCHIVIST, "CONFIDENTIAL", passwords));
    }

    /** Whoever brings old records in does what all those did who once wrote them. */
    private static final List<String> ARCHIVIST =
            List.of("ARCHIVIST", "DESK_OFFICER", "NOTE_TAKER", "HEAD_OF_DELEGATION");

    private static DemoPerson person(
            String sub, String name, List<String> roles, String clearance, Passwords passwords) {
        return new DemoPerson(sub, name, roles, clearance, "KR", passwords.next());
    }
}
