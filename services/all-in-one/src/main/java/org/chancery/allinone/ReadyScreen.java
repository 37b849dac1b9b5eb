package org.chancery.allinone;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person sees who has started it: where it is, who can sign in, what to try. */
record ReadyScreen(Surroundings surroundings, List<DemoPerson> people) {

    String text() {
        Ports ports = surroundings.ports();
        String people = this.people.stream().map(ReadyScreen::line).collect(Collectors.joining("\n"));
        String client = this.people.isEmpty()
                ? "NAME:PASSWORD"
                : this.people.getFirst().userName() + ":"
                        + this.people.getFirst().password();
        return """

                Chancery is ready:  %s

                  Sign in as           with the password         cleared to     being
                %s

                  A token        curl -su %s -d grant_type=client_credentials %s/oauth2/token
                  An API         %s/api/scheduling/openapi (and minutes, commitments, audit, notifications, ...)
                  Events         kcat -b 127.0.0.1:%d -t minutes -C -e
                  Mails          %s
                  Webhooks       %s
                  Logs           %s
                  PostgreSQL     127.0.0.1:%d, logins named like the services, password in %s

                Ctrl-C stops it. Everything done is kept in %s.
                """.formatted(
                        surroundings.door(),
                        people,
                        client,
                        surroundings.issuer(),
                        surroundings.door(),
                        ports.of(Ports.KAFKA),
                        surroundings.data().mail(),
                        surroundings.data().webhooks(),
                        surroundings.data().root().resolve("logs"),
                        ports.of(Ports.POSTGRES),
                        surroundings.data().root().resolve("secrets").resolve(Surroundings.LOGIN_PASSWORD),
                        surroundings.data().root());
    }

    private static String line(DemoPerson person) {
        String roles = person.roles().stream()
                .map(role -> role.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return "  %-20s %-25s %-14s %s"
                .formatted(
                        person.userName(), person.password(), person.clearance().toLowerCase(Locale.ROOT), roles);
    }
}
