package org.chancery.scheduling.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.person.PersonRefusal.NO_SUCH_PERSON;
import static org.chancery.scheduling.person.PersonRefusal.PERSON_IS_REGISTERED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PersonEvent;
import org.chancery.scheduling.events.PersonEvent.OfficeTaken;
import org.chancery.scheduling.events.PersonEvent.PersonRegistered;
import org.chancery.scheduling.events.PersonId;
import org.chancery.scheduling.person.Person.Registered;
import org.chancery.scheduling.person.PersonCommand.RegisterPerson;
import org.chancery.scheduling.person.PersonCommand.TakeOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final PersonId HAM = new PersonId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    private static final PartyCode KR = new PartyCode("KR");
    private static final PersonRegistered REGISTERED = new PersonRegistered(HAM, new PersonName("Ham Sang-wook"), KR);
    private static final OfficeTaken DEPUTY_MINISTER = office("Deputy Minister", LocalDate.of(2020, 1, 6));
    private static final OfficeTaken AMBASSADOR = office("Ambassador", LocalDate.of(2022, 6, 1));

    private final DeciderScenario<Person, PersonCommand, PersonEvent> person =
            DeciderScenario.of(Person.unknown(), Instant.parse("2026-11-23T00:00:00Z"));

    @Nested
    class An_unknown_person {

        @Test
        void enters_the_register() {
            person.given().when(register("Ham Sang-wook")).thenEvents(REGISTERED);
        }

        @Test
        void takes_no_office() {
            person.given().when(take(DEPUTY_MINISTER)).thenRefused(NO_SUCH_PERSON);
        }
    }

    @Nested
    class A_registered_person {

        @Test
        void is_not_registered_again() {
            person.given(REGISTERED).when(register("Ham Sang-wook")).thenNothing();
        }

        @Test
        void keeps_the_name() {
            person.given(REGISTERED).when(register("Ham Sangwook")).thenRefused(PERSON_IS_REGISTERED);
        }

        @Test
        void takes_an_office() {
            person.given(REGISTERED).when(take(DEPUTY_MINISTER)).thenEvents(DEPUTY_MINISTER);
        }

        @Test
        void takes_an_office_whose_first_day_is_unknown() {
            person.given(REGISTERED).when(take(office("Director", null))).thenEvents(office("Director", null));
        }

        @Test
        void is_labelled_with_the_party() {
            assertThat(Person.unknown().evolve(REGISTERED).label(REGISTERED).about())
                    .containsExactly(KR.subject());
        }
    }

    @Nested
    class A_person_in_office {

        private final Registered ham = (Registered)
                Person.unknown().evolve(REGISTERED).evolve(DEPUTY_MINISTER).evolve(AMBASSADOR);

        @Test
        void does_not_take_it_again() {
            person.given(REGISTERED, DEPUTY_MINISTER)
                    .when(take(DEPUTY_MINISTER))
                    .thenNothing();
        }

        @Test
        void takes_another() {
            person.given(REGISTERED, DEPUTY_MINISTER).when(take(AMBASSADOR)).thenEvents(AMBASSADOR);
        }

        @Test
        void returns_to_an_office_held_before() {
            var again = office("Deputy Minister", LocalDate.of(2024, 3, 1));
            person.given(REGISTERED, DEPUTY_MINISTER, AMBASSADOR)
                    .when(take(again))
                    .thenEvents(again);
        }

        @Test
        void is_known_by_the_office_held_on_the_day() {
            assertThat(ham.officeOn(LocalDate.of(2021, 1, 7))).contains(DEPUTY_MINISTER);
            assertThat(ham.officeOn(LocalDate.of(2022, 6, 1))).contains(AMBASSADOR);
        }

        @Test
        void is_known_by_no_office_before_the_first() {
            assertThat(ham.officeOn(LocalDate.of(2019, 12, 31))).isEmpty();
            assertThat(ham.offices()).isEqualTo(List.of(DEPUTY_MINISTER, AMBASSADOR));
        }
    }

    private static RegisterPerson register(String name) {
        return new RegisterPerson(HAM, new PersonName(name), KR);
    }

    private static TakeOffice take(OfficeTaken office) {
        return new TakeOffice(office.person(), office.title(), office.organisation(), office.since());
    }

    private static OfficeTaken office(String title, @Nullable LocalDate since) {
        return new OfficeTaken(HAM, title, "Ministry of Foreign Affairs", since);
    }
}
