package org.chancery.portal.consultations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.consultations.ConsultationView.Delegate;
import org.chancery.portal.consultations.ConsultationView.Delegation;
import org.chancery.portal.forms.Body;
import org.chancery.portal.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sets one side's delegation. Two empty rows always wait for another chair and another member. */
@Controller
@RequestMapping("/consultations/{id}/delegations/{party}")
@PreAuthorize("hasRole('DESK_OFFICER')")
class DelegationForm {

    private static final int EMPTY_ROWS = 2;

    private final Apis apis;
    private final Forms forms;
    private final Consultations consultations;

    DelegationForm(Apis apis, Forms forms, Consultations consultations) {
        this.apis = apis;
        this.forms = forms;
        this.consultations = consultations;
    }

    record Row(
            @Nullable String name,
            @Nullable String title,
            @Nullable String organisation) {

        static final Row EMPTY = new Row(null, null, null);

        static Row of(Delegate delegate) {
            return new Row(delegate.name(), delegate.title(), delegate.organisation());
        }

        @Nullable
        Map<String, Object> body() {
            Body body = Body.of().with("name", name).with("title", title).with("organisation", organisation);
            return body.isEmpty() ? null : body.values();
        }
    }

    record Fields(
            @Nullable List<Row> chairs,
            @Nullable List<Row> members,
            @Nullable String organisations,
            @Nullable String version) {

        static Fields of(@Nullable Delegation set, String version) {
            return set == null
                    ? new Fields(List.of(), List.of(), null, version)
                    : new Fields(
                            set.chairs().stream().map(Row::of).toList(),
                            set.members().stream().map(Row::of).toList(),
                            String.join("\n", set.organisations()),
                            version);
        }

        Fields withEmptyRows() {
            return new Fields(padded(chairs), padded(members), organisations, version);
        }

        private static List<Row> padded(@Nullable List<Row> rows) {
            return Stream.concat(
                            rows == null ? Stream.of() : rows.stream().filter(row -> row.body() != null),
                            Stream.generate(() -> Row.EMPTY).limit(EMPTY_ROWS))
                    .toList();
        }

        Object body() {
            return Body.of()
                    .withList("chairs", bodies(chairs))
                    .withList("members", bodies(members))
                    .withList("organisations", Body.lines(organisations))
                    .values();
        }

        private static List<?> bodies(@Nullable List<Row> rows) {
            return rows == null
                    ? List.of()
                    : rows.stream().map(Row::body).filter(Objects::nonNull).toList();
        }
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable String party, Model model) {
        ConsultationView consultation = consultations.find(id, null);
        Delegation set = Objects.requireNonNullElse(consultation.delegations(), List.<Delegation>of()).stream()
                .filter(delegation -> delegation.party().equals(party))
                .findFirst()
                .orElse(null);
        return page(consultation, party, Fields.of(set, consultations.planVersion(id)), model);
    }

    @PostMapping
    String submit(@PathVariable String id, @PathVariable String party, Fields fields, Model model) {
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.PUT,
                        Consultations.plan(id) + "/delegations/" + Consultations.segment(party),
                        fields.body(),
                        Forms.version(fields.version)),
                receipt -> "/consultations/" + id,
                () -> page(consultations.find(id, null), party, fields, model));
    }

    private static String page(ConsultationView consultation, String party, Fields fields, Model model) {
        model.addAttribute("c", consultation);
        model.addAttribute("party", party);
        model.addAttribute("fields", fields.withEmptyRows());
        return "consultations/delegation";
    }
}
