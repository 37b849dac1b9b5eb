package org.chancery.importing.commandline;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param portal the public door
 * @param issuer who gives tokens for a name and a password
 * @param user name and password with a colon between them, or null where a token is given
 * @param token the token, or null where one is to be fetched
 * @param notes whether notes are listed too
 * @param files what to bring in
 */
record Options(
        URI portal,
        URI issuer,
        @Nullable String user,
        @Nullable String token,
        boolean notes,
        List<String> files) {

    static final String HELP = """
            Brings old consultation records (consultation-record/1) in: infra/import [OPTION...] FILE...
            A file holds one record as JSON, or one on each line (.ndjson); a directory stands for all that it holds;
            - is the standard input.
              --portal=URL            the public door (default: http://localhost:8080)
              --issuer=URL            where tokens are given (default: http://127.0.0.1:9000)
              --user=NAME:PASSWORD    an archivist; or set CHANCERY_USER
              --notes                 lists what was derived and what could not be
              --help                  shows this
            With CHANCERY_TOKEN set, that token is used and none is fetched.
            Ends with 0 where every record is in, 1 where one is not, 2 where the command line is not understood.
            What broke off goes on when the same is brought in again; what is in already is not changed.
            """;

    /** An option that is not understood; the message says which. */
    static final class Misunderstood extends Exception {
        Misunderstood(String message) {
            super(message, null, false, false);
        }
    }

    static Options parse(List<String> arguments, Map<String, String> environment) throws Misunderstood {
        String portal = "http://localhost:8080";
        String issuer = "http://127.0.0.1:9000";
        String user = environment.get("CHANCERY_USER");
        boolean notes = false;
        List<String> files = new ArrayList<>();
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (argument.startsWith("--portal=")) {
                portal = value;
            } else if (argument.startsWith("--issuer=")) {
                issuer = value;
            } else if (argument.startsWith("--user=")) {
                user = value;
            } else if (argument.equals("--notes")) {
                notes = true;
            } else if (argument.startsWith("--")) {
                throw new Misunderstood(argument + " is not known; see --help");
            } else {
                files.add(argument);
            }
        }
        String token = environment.get("CHANCERY_TOKEN");
        if (files.isEmpty()) {
            throw new Misunderstood("no file is named; see --help");
        }
        if (token == null && (user == null || user.indexOf(':') < 1)) {
            throw new Misunderstood("nobody says who asks: give --user=NAME:PASSWORD, or set CHANCERY_TOKEN");
        }
        return new Options(address(portal), address(issuer), user, token, notes, List.copyOf(files));
    }

    private static URI address(String text) throws Misunderstood {
        try {
            URI address = URI.create(text.replaceAll("/+$", ""));
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new Misunderstood(text + " is no address");
        }
        throw new Misunderstood(text + " is no address");
    }
}
