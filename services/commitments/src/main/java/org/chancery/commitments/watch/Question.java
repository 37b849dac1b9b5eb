package org.chancery.commitments.watch;

import org.chancery.commitments.commitment.CommitmentCommand;
import org.chancery.commitments.commitment.CommitmentCommand.Escalate;
import org.chancery.commitments.commitment.CommitmentCommand.EscalateReport;
import org.chancery.commitments.commitment.CommitmentCommand.LetDrawNear;
import org.chancery.commitments.commitment.CommitmentCommand.LetFallDue;
import org.chancery.commitments.commitment.CommitmentCommand.LetReportDrawNear;
import org.chancery.commitments.commitment.CommitmentCommand.LetReportFallDue;
import org.chancery.commitments.deadlines.Deadlines.Day;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Provenance;

/** What a commitment is asked about one of its days. */
enum Question {
    FALLS_DUE("commitment-falls-due", "fell-due") {
        @Override
        CommitmentCommand of(Day day) {
            return day.ofReport()
                    ? new LetReportFallDue(day.commitment(), day.date())
                    : new LetFallDue(day.commitment(), day.date(), day.milestone());
        }
    },
    DRAWS_NEAR("commitment-draws-near", "drew-near") {
        @Override
        CommitmentCommand of(Day day) {
            return day.ofReport()
                    ? new LetReportDrawNear(day.commitment(), day.date(), day.away())
                    : new LetDrawNear(day.commitment(), day.date(), day.milestone(), day.away());
        }
    },
    ESCALATES("late-commitment-escalates", "escalated") {
        @Override
        CommitmentCommand of(Day day) {
            return day.ofReport()
                    ? new EscalateReport(day.commitment(), day.date(), day.away())
                    : new Escalate(day.commitment(), day.date(), day.milestone(), day.away());
        }
    };

    private final String rule;
    private final String occasion;

    Question(String rule, String occasion) {
        this.rule = rule;
        this.occasion = occasion;
    }

    abstract CommitmentCommand of(Day day);

    Provenance provenance(Day day) {
        return new Provenance(
                new Actor(Actor.Kind.DEADLINE, rule),
                null,
                DerivedId.of(day.commitment().value(), occasion, day.date().toString()));
    }
}
