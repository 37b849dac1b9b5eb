package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role may call, and nothing more: every cell of the table, allowed or forbidden. */
class RolesIT extends RunningService {

    private static final List<String> ROLES =
            List.of("DESK_OFFICER", "NOTE_TAKER", "HEAD_OF_DELEGATION", "AUDITOR", "ADMINISTRATOR");

    @ParameterizedTest(name = "{0} {1} is for {2}")
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /parties                              | DESK_OFFICER NOTE_TAKER HEAD_OF_DELEGATION AUDITOR ADMINISTRATOR
            GET  | /parties/ZZ                           | DESK_OFFICER NOTE_TAKER HEAD_OF_DELEGATION AUDITOR ADMINISTRATOR
            GET  | /persons                              | DESK_OFFICER NOTE_TAKER HEAD_OF_DELEGATION AUDITOR ADMINISTRATOR
            GET  | /persons/{id}                         | DESK_OFFICER NOTE_TAKER HEAD_OF_DELEGATION AUDITOR ADMINISTRATOR
            GET  | /schemas/round-counted/1              | DESK_OFFICER NOTE_TAKER HEAD_OF_DELEGATION AUDITOR ADMINISTRATOR
            GET  | /mechanisms                           | DESK_OFFICER NOTE_TAKER HEAD_OF_DELEGATION
            GET  | /mechanisms/{id}                      | DESK_OFFICER NOTE_TAKER HEAD_OF_DELEGATION
            GET  | /consultations/{id}                   | DESK_OFFICER NOTE_TAKER HEAD_OF_DELEGATION
            GET  | /campaigns/{id}                       | DESK_OFFICER NOTE_TAKER HEAD_OF_DELEGATION
            POST | /parties                              | DESK_OFFICER ADMINISTRATOR
            POST | /persons                              | DESK_OFFICER ADMINISTRATOR
            POST | /persons/{id}/offices                 | DESK_OFFICER ADMINISTRATOR
            POST | /mechanisms                           | DESK_OFFICER
            POST | /consultations                        | DESK_OFFICER
            PUT  | /consultations/{id}/schedule          | DESK_OFFICER
            PUT  | /consultations/{id}/marking           | DESK_OFFICER HEAD_OF_DELEGATION
            POST | /consultations/{id}/lowering          | HEAD_OF_DELEGATION
            PUT  | /consultations/{id}/delegations/KR    | DESK_OFFICER
            POST | /consultations/{id}/agenda            | DESK_OFFICER
            PUT  | /consultations/{id}/agenda/{id}/acceptance | DESK_OFFICER
            POST | /consultations/{id}/held              | DESK_OFFICER HEAD_OF_DELEGATION
            POST | /consultations/{id}/held/withdrawal   | DESK_OFFICER HEAD_OF_DELEGATION
            POST | /campaigns                            | DESK_OFFICER
            PUT  | /campaigns/{id}/targets               | DESK_OFFICER
            PUT  | /campaigns/{id}/consultations/{id}    | DESK_OFFICER
            """)
    void is_for_these_roles_only(String method, String path, String roles) {
        long before = storedEvents();
        List<String> allowed = Arrays.asList(roles.split(" "));
        for (String role : ROLES) {
            int status = as("somebody", role)
                    .send(method, API + path.replace("{id}", someId()), method.equals("GET") ? null : "{}")
                    .status();
            if (allowed.contains(role)) {
                assertThat(status).as(role).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
        assertThat(storedEvents()).isEqualTo(before);
    }
}
