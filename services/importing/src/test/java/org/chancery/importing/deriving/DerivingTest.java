package org.chancery.importing.deriving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.importing.cases.Cases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DerivingTest {

    @Nested
    class The_effect_of_a_verb {

        @ParameterizedTest
        @CsvSource({
            "asked, ASK",
            "requested, ASK",
            "demanded, ASK",
            "urged, ASK",
            "suggested, PROPOSE",
            "proposed, PROPOSE",
            "explained, INFORM",
            "pointed_out, INFORM",
            "briefed, INFORM",
            "stated, INFORM",
            "raised, INFORM",
            "presented, INFORM",
            "agreed, AGREE",
            "decided, AGREE",
            "committed, PROMISE",
            "pledged, PROMISE",
            "expressed_intention, PROMISE",
            "exchanged_views, TALK",
            "discussed, TALK",
            "consulted, TALK",
            "reviewed, TALK",
            "appreciated, VALUE",
            "commended, VALUE",
            "welcomed, VALUE",
            "expressed_satisfaction, VALUE",
            "expressed concern, DISAGREE",
            "expressed_regret, DISAGREE",
            "objected, DISAGREE",
            "opposed, DISAGREE",
            "reaffirmed, STANCE",
            "emphasized, STANCE",
            "condemned, STANCE",
            "cancelled, SCHEDULE",
            "suspended, SCHEDULE"
        })
        void is_told_by_the_verb(String act, String effect) {
            assertThat(Effects.of(act)).contains(effect);
        }

        @ParameterizedTest
        @MethodSource("org.chancery.importing.cases.Cases#names")
        void is_told_by_every_verb_of_the_real_records(String name) {
            assertThat(Cases.record(name).statements())
                    .allSatisfy(said ->
                            assertThat(Effects.of(said.act())).as(said.act()).isPresent());
        }

        @Test
        void is_unknown_where_the_verb_is() {
            assertThat(Effects.of("whistled")).isEmpty();
        }
    }

    @Nested
    class The_days_of_a_phrase {

        @ParameterizedTest
        @CsvSource({
            "2023-02-28, by_date, 2023-02-28,",
            "2021-12-07/2021-12-08, by_date, 2021-12-07, 2021-12-08",
            "before the end of 2024, by_date, 2024-12-31,",
            "by the end of 2023, by_period, 2023-12-31,",
            "before 2025 (implied), by_period, 2024-12-31,",
            "in 2024, by_period, 2024-01-01, 2024-12-31",
            "'2024, London', by_period, 2024-01-01, 2024-12-31",
            "January 2024, by_period, 2024-01-01, 2024-01-31",
            "September/October 2024, window, 2024-09-01, 2024-10-31",
            "over the course of 2023, window, 2023-01-01, 2023-12-31",
            "first half of 2024, by_period, 2024-01-01, 2024-06-30",
            "28 February 2023, by_date, 2023-02-28,"
        })
        void are_told_where_it_tells_them(String phrase, String shape, LocalDate date, LocalDate until) {
            assertThat(Dues.of(phrase, shape)).isEqualTo(new Dues(date, until));
        }

        @ParameterizedTest
        @CsvSource({
            "fiscal year 2025 budget, by_period",
            "the following two-year period, window",
            "2023-02-30, by_date",
            "30 February 2024, by_date",
            "December 2021, by_event",
            "no date, open_ended",
            "regularly, periodic"
        })
        void are_not_made_up(String phrase, String shape) {
            assertThat(Dues.of(phrase, shape)).isEqualTo(new Dues(null, null));
        }
    }

    @Nested
    class Reasons_of_the_sides {

        private static final Parties SIDES = Parties.of(List.of("PK", "IN"));

        @Test
        void stand_side_by_side() {
            List<Reasons> reasons = Reasons.of(
                    "Pakistan reports: India took exception to the meetings. India: 'no useful purpose'.", SIDES);

            assertThat(reasons)
                    .containsExactly(
                            new Reasons("PK", "Pakistan reports: India took exception to the meetings.", "REPORTED"),
                            new Reasons("IN", "India: 'no useful purpose'.", "STATED"));
        }

        @Test
        void may_be_withheld_by_one() {
            List<Reasons> reasons = Reasons.of(
                    "EU: no longer possible. China gave no reason and said it would welcome a visit.",
                    Parties.of(List.of("EU", "CN")));

            assertThat(reasons).extracting(Reasons::by).containsExactly("EU", "CN");
            assertThat(reasons).extracting(Reasons::standing).containsExactly("STATED", "WITHHELD");
        }

        @Test
        void are_nobodys_where_nobody_is_named() {
            assertThat(Reasons.of("Stated as countermeasures.", SIDES))
                    .containsExactly(new Reasons(null, "Stated as countermeasures.", "REPORTED"));
        }
    }

    @Nested
    class A_name_of_a_mechanism {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Vietnam-Philippines Joint Commission on Bilateral Cooperation (JCBC) | Vietnam-Philippines Joint Commission for Bilateral Cooperation | true
                ROK-Ireland high-level policy consultation on global issues          | Korea-Ireland policy consultation on global issues             | true
                Korea-China Dialogue on Maritime Cooperation                         | China-ROK 2+2 diplomatic and security dialogue                 | false
                India-UK United Nations Consultations                                | India-UK Foreign Office Consultations (FOC)                    | false
                (FOC)                                                                | (JCBC)                                                         | false
                """)
        void is_similar_to_one_that_shares_most_of_its_words(String one, String other, boolean similar) {
            assertThat(Mechanisms.areSimilar(one, other)).isEqualTo(similar);
            assertThat(Mechanisms.areSimilar(other, one)).isEqualTo(similar);
        }
    }

    @Nested
    class A_party {

        @Test
        void is_a_state_by_its_code() {
            assertThat(Party.called("MV").isState()).isTrue();
            assertThat(Party.called("MV").zone()).isEqualTo("Indian/Maldives");
        }

        @Test
        void is_an_organisation_by_its_code_or_its_name() {
            assertThat(Party.called("EU").isState()).isFalse();
            assertThat(Party.called("European Union").code()).isEqualTo("EU");
            assertThat(Party.called("Indian Ocean Rim Association").code()).isEqualTo("INDIAN-OCEAN-RIM-ASSOCIATION");
        }

        @Test
        void has_a_code_that_the_register_takes_whatever_its_name_is() {
            assertThat(List.of(
                            "국제기구", "42", "The Commission for the Conservation of Antarctic Marine Living Resources"))
                    .allSatisfy(name -> assertThat(Party.called(name).code()).matches("[A-Z][A-Z0-9-]{1,31}"));
        }

        @Test
        void is_told_from_another_organisation_whose_long_name_begins_alike() {
            assertThat(Party.called("Conference of the Parties to the Convention on Wetlands")
                            .code())
                    .isNotEqualTo(Party.called("Conference of the Parties to the Convention on Deserts")
                            .code());
        }
    }
}
