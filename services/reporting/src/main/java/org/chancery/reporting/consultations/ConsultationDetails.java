package org.chancery.reporting.consultations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.reporting.Wait;
import org.chancery.reporting.commitments.CommitmentItem;
import org.chancery.reporting.commitments.Commitments;
import org.chancery.reporting.records.Account;
import org.chancery.reporting.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Joins everything about one consultation, leaving out what the reader is not cleared for. */
@Component
final class ConsultationDetails {

    private final Views views;
    private final Consultations consultations;
    private final Commitments commitments;
    private final Records records;

    ConsultationDetails(Views views, Consultations consultations, Commitments commitments, Records records) {
        this.views = views;
        this.consultations = consultations;
        this.commitments = commitments;
        this.records = records;
    }

    Optional<ConsultationDetail> find(UUID id, Marking clearance, @Nullable Applied applied) {
        var wait = Wait.until(applied);
        List<CommitmentItem> made = commitments.ofConsultation(id, clearance, wait.inCommitments());
        List<Account> accounts = records.ofConsultation(id, clearance, wait.elsewhere());
        return views.query(
                        ConsultationsProjection.VIEW,
                        wait.elsewhere(),
                        db -> consultations.find(db, List.of(id), clearance).stream()
                                .findFirst()
                                .map(item -> detail(item, made, accounts, db, clearance)))
                .map(detail -> detail.naming(commitment -> mayBeRead(commitment, clearance)));
    }

    private ConsultationDetail detail(
            ConsultationItem item,
            List<CommitmentItem> made,
            List<Account> accounts,
            JdbcClient db,
            Marking clearance) {
        var question = new ConsultationQuestion(db, item.consultation(), clearance, consultations);
        return new ConsultationDetail(
                item,
                question.surroundings(),
                question.course(item.parties()),
                question.delegations(),
                question.agenda(),
                question.recordId(),
                accounts,
                accounts.stream()
                        .flatMap(account -> account.said().stream())
                        .map(said -> said.ledTo(made))
                        .toList(),
                made,
                question.campaigns(),
                question.assessment(),
                question.followsUp(),
                question.followedBy(made));
    }

    /** A commitment above the reader's clearance is not named either. */
    private boolean mayBeRead(String commitment, Marking clearance) {
        return commitments.shows(UUID.fromString(Subject.parse(commitment).id()), clearance);
    }
}
