package org.chancery.commitments.http;

import java.util.List;
import java.util.Objects;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.http.CommitmentFile.Answer;
import org.chancery.commitments.http.CommitmentFile.Flag;
import org.chancery.commitments.http.CommitmentFile.Fulfilment;
import org.chancery.commitments.http.CommitmentFile.Restated;
import org.chancery.commitments.http.CommitmentFile.Round;
import org.chancery.commitments.http.CommitmentFile.Settlement;
import org.chancery.commitments.register.Register;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;

/** What a caller may follow of what a commitment leads to, as its sources are marked today. */
record InSight(Register register, Visible visible, Caller caller) {

    private boolean shows(@Nullable ConsultationId consultation) {
        return consultation == null || register.isInSight(consultation, caller.clearance());
    }

    private @Nullable StatementId statement(@Nullable StatementId statement) {
        return statement != null && register.isInSight(statement, caller.clearance()) ? statement : null;
    }

    private @Nullable CommitmentId commitment(@Nullable CommitmentId commitment) {
        return commitment != null && visible.shows(commitment, caller) ? commitment : null;
    }

    @Nullable
    TextId text(@Nullable TextId text) {
        return text != null && register.isInSight(text, caller.clearance()) ? text : null;
    }

    /** A record is known to whoever may know of its meeting, and a statement to whoever may read it there. */
    Source source(Source source) {
        boolean withMeeting = shows(source.consultation());
        StatementId statement = withMeeting ? statement(source.statement()) : null;
        return new Source(
                withMeeting ? source.record() : null,
                statement,
                statement == null ? null : source.undertaking(),
                withMeeting ? source.consultation() : null,
                source.mechanism(),
                source.parties(),
                source.occasion(),
                source.date(),
                source.description(),
                source.campaign(),
                commitment(source.repeats()));
    }

    List<Restated> restated(List<Restated> all) {
        return all.stream()
                .map(each -> new Restated(each.terms(), source(each.source())))
                .toList();
    }

    List<Answer> answers(List<Answer> all) {
        return all.stream().map(this::answer).toList();
    }

    private Answer answer(Answer answer) {
        Settlement settled = answer.settled();
        return new Answer(
                answer.response(),
                answer.by(),
                answer.on(),
                answer.words(),
                statement(answer.statement()),
                commitment(answer.counteredBy()),
                settled == null
                        ? null
                        : new Settlement(
                                settled.decision(), settled.on(), settled.words(), statement(settled.statement())));
    }

    /** A corrigendum is told of to those who may know of what it corrects. */
    List<Flag> flags(List<Flag> all) {
        return all.stream()
                .filter(flag -> Objects.nonNull(statement(flag.statement())))
                .filter(flag -> flag.text() == null || Objects.nonNull(text(flag.text())))
                .toList();
    }

    List<Round> rounds(List<Round> all) {
        return all.stream().filter(round -> shows(round.consultation())).toList();
    }

    /** That it was kept is told to everybody who may know of it; when a round was held, to those who may know of that. */
    @Nullable
    Fulfilment fulfilment(@Nullable Fulfilment how) {
        return how == null || shows(how.round()) ? how : new Fulfilment(null, null, null);
    }
}
