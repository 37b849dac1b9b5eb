package org.chancery.portal.commitments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Versioned;
import org.chancery.portal.forms.About;
import org.chancery.portal.forms.About.Option;
import org.chancery.portal.forms.Act;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Values;
import org.chancery.portal.register.Register;
import org.chancery.portal.signin.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The forms of everything that can be done to a commitment. */
@Controller
@PreAuthorize("isAuthenticated()")
class CommitmentForms {

    private static final String ACT = "/commitments/{id}/{act}";

    private final Apis apis;
    private final ActForms forms;
    private final Register register;

    CommitmentForms(Apis apis, ActForms forms, Register register) {
        this.apis = apis;
        this.forms = forms;
        this.register = register;
    }

    @GetMapping(ACT)
    String show(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        return forms.show(ActForms.named(act, CommitmentActs.ALL, me.roles()), about(id, act, language), model);
    }

    @PostMapping(ACT)
    String submit(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        Act<CommitmentView> found = ActForms.named(act, CommitmentActs.ALL, me.roles());
        return act.equals(CommitmentActs.CLEARANCE)
                ? forms.submitAs(CommitmentFile::clearance, found, () -> about(id, act, language), model)
                : forms.submit(found, null, () -> about(id, act, language), model);
    }

    private About about(String id, String act, String language) {
        CommitmentView view = apis.read("/api/reporting/commitments/" + ActForms.segment(id), CommitmentView.class);
        Register.Names names = register.names(language);
        List<String> owners = codes(view.owners());
        Versioned<CommitmentFile> file = CommitmentsPage.current(apis, id);
        return new About(
                "/commitments/" + id,
                view.text(),
                "/api/commitments/commitments/" + ActForms.segment(id),
                file.version(),
                Map.of(
                        "owners",
                        names.options(owners),
                        "parties",
                        names.options(Stream.concat(owners.stream(), codes(view.counterparts()).stream())
                                .distinct()
                                .toList()),
                        "steps",
                        steps(view).stream()
                                .map(step -> new Option(String.valueOf(step.number()), step.text()))
                                .toList(),
                        "reports",
                        IntStream.range(0, view.progress().size())
                                .mapToObj(at -> new Option(
                                        String.valueOf(at + 1),
                                        view.progress().get(at).text()))
                                .toList(),
                        "flags",
                        file.body().toLookAt(),
                        "campaigns",
                        act.equals("pledge") ? campaigns() : List.of()),
                switch (act) {
                    case "milestones" -> Values.none().withJson("milestones", stepsAsTheyStand(view));
                    case "commitment-raising", "commitment-lowering" ->
                        Values.none().with("marking", view.marking());
                    default -> Values.none().with("by", owners.size() == 1 ? owners.getFirst() : null);
                },
                null);
    }

    private List<Option> campaigns() {
        return apis.read("/api/reporting/campaigns?limit=100", CommitmentsPage.Campaigns.class).items().stream()
                .map(each -> new Option(each.campaign(), each.name()))
                .toList();
    }

    private static List<CommitmentView.Milestone> steps(CommitmentView view) {
        CommitmentView.Milestones milestones = view.milestones();
        return milestones == null ? List.of() : milestones.milestones();
    }

    private static List<Map<String, Object>> stepsAsTheyStand(CommitmentView view) {
        return steps(view).stream().map(CommitmentForms::asItStands).toList();
    }

    private static Map<String, Object> asItStands(CommitmentView.Milestone step) {
        Map<String, Object> due = new LinkedHashMap<>();
        due.put("shape", step.due().shape());
        due.put("phrase", step.due().phrase());
        if (step.due().date() != null) {
            due.put("date", step.due().date());
        }
        return Map.of("number", step.number(), "text", step.text(), "due", due);
    }

    private static List<String> codes(List<CommitmentView.Bearer> bearers) {
        return bearers.stream()
                .map(CommitmentView.Bearer::party)
                .filter(Objects::nonNull)
                .toList();
    }
}
