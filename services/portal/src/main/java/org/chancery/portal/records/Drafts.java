package org.chancery.portal.records;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.About.Option;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What forms of records start with that other services know: meetings, the assessment as it stands, drafts of readouts. */
@Component
class Drafts {

    private final Apis apis;

    Drafts(Apis apis) {
        this.apis = apis;
    }

    record Meetings(List<Meeting> items) {}

    record Meeting(
            String consultation,
            @Nullable String title,
            Places.@Nullable Channel mechanism,
            List<Places.Side> parties,
            @Nullable Day schedule) {

        private String label() {
            String name = title == null && mechanism != null ? mechanism.name() : String.valueOf(title);
            return schedule == null || schedule.date() == null ? name : name + ", " + schedule.date();
        }
    }

    record Day(@Nullable String date) {}

    /** Consultations that a record may be about. */
    List<Option> meetings() {
        return apis.read("/api/reporting/consultations?limit=100", Meetings.class).items().stream()
                .map(meeting -> new Option(meeting.consultation(), meeting.label()))
                .toList();
    }

    List<String> parties(String consultation) {
        return apis
                .read("/api/reporting/consultations/" + ActForms.segment(consultation), Meeting.class)
                .parties()
                .stream()
                .map(Places.Side::code)
                .toList();
    }

    Values assessment(String record) {
        Object text = apis.read(Records.api(record) + "/assessment", Map.class).get("text");
        return Values.none().with("text", text == null ? null : text.toString());
    }

    record Draft(List<Paragraph> paragraphs) {
        private String text() {
            return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n\n"));
        }
    }

    record Paragraph(int number, List<Sentence> sentences, List<Bullet> bullets) {
        private String text() {
            return number + ". " + Sentence.joined(sentences)
                    + bullets.stream()
                            .map(bullet -> "\n° " + Sentence.joined(bullet.sentences()))
                            .collect(Collectors.joining());
        }
    }

    record Bullet(List<Sentence> sentences) {}

    record Sentence(String text) {
        private static String joined(List<Sentence> sentences) {
            return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
        }
    }

    /** The drafts of the readout in English and Korean, where there are some. */
    Values readout(@Nullable String consultation) {
        Values values = Values.none();
        List<String> languages = List.of("en", "ko");
        for (int i = 0; i < languages.size(); i++) {
            values.with("texts[" + i + "].language", languages.get(i));
            if (consultation != null) {
                values.with("texts[" + i + "].text", draft(consultation, languages.get(i)));
            }
        }
        return values;
    }

    private @Nullable String draft(String consultation, String language) {
        try {
            String path =
                    "/api/reporting/consultations/" + ActForms.segment(consultation) + "/readout?language=" + language;
            return Objects.requireNonNull(apis.read(path, Draft.class)).text();
        } catch (ApiProblem none) {
            return null;
        }
    }
}
