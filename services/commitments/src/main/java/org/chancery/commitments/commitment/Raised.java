package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.JOINT_NEEDS_TWO_OWNERS;
import static org.chancery.commitments.commitment.CommitmentRefusal.NEXT_ROUND_NEEDS_TWO_PARTIES;
import static org.chancery.commitments.commitment.CommitmentRefusal.OWNER_IS_MISSING;
import static org.chancery.commitments.commitment.CommitmentRefusal.REQUEST_IS_TO_ONESELF;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.commitments.events.Terms.Kind;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** What was said and where: the part of a commitment that never changes. */
record Raised(Terms terms, Source source) {

    CommitmentEvent event(CommitmentId id) {
        return switch (terms.kind()) {
            case JOINT, SEVERALLY, CLAIMED_FOR_BOTH -> new FollowUpAgreed(id, terms, source);
            case REQUEST -> new RequestMade(id, terms, source);
            case UNILATERAL -> new PromiseMade(id, terms, source);
        };
    }

    void requireOwner() {
        if (terms.owners().isEmpty()) {
            throw refused(OWNER_IS_MISSING, "/owners");
        }
    }

    /** A closed record has been through its own rules and is taken at its word; an entry by hand has not. */
    void requireSoundEntry() {
        requireOwner();
        Set<Bearer> owners = Set.copyOf(terms.owners());
        if (isShared(terms.kind()) && owners.size() < 2) {
            throw refused(JOINT_NEEDS_TWO_OWNERS, "/owners");
        }
        if (terms.kind() == Kind.REQUEST && owners.equals(Set.copyOf(terms.counterparts()))) {
            throw refused(REQUEST_IS_TO_ONESELF, "/counterparts");
        }
        Stage.requireSound(terms.due(), "/due");
        if (terms.nextRoundOf() != null && Set.copyOf(source.parties()).size() < 2) {
            throw refused(NEXT_ROUND_NEEDS_TWO_PARTIES, "/parties");
        }
    }

    private static boolean isShared(Kind kind) {
        return switch (kind) {
            case JOINT, SEVERALLY, CLAIMED_FOR_BOTH -> true;
            case REQUEST, UNILATERAL -> false;
        };
    }

    /** An owner that is no party, a ministry say, is spoken for by any side that did not ask. */
    boolean maySpeakForOwners(PartyCode side) {
        List<PartyCode> asked = parties(terms.owners());
        return asked.isEmpty() ? !parties(terms.counterparts()).contains(side) : asked.contains(side);
    }

    /** Whether the side owes it, is owed it, or was a party of the meeting where it was said. */
    boolean isBetween(PartyCode side) {
        return Stream.of(source.parties(), parties(terms.owners()), parties(terms.counterparts()))
                .anyMatch(sides -> sides.contains(side));
    }

    Label label() {
        Stream<@Nullable TypedId> ids = Stream.of(
                source.consultation(),
                source.mechanism(),
                terms.nextRoundOf(),
                source.record(),
                source.statement(),
                source.campaign(),
                source.repeats());
        Stream<PartyCode> parties = Stream.of(source.parties(), parties(terms.owners()), parties(terms.counterparts()))
                .flatMap(List::stream);
        Set<Subject> about = Stream.concat(ids.filter(Objects::nonNull), parties)
                .map(TypedId::subject)
                .collect(Collectors.toSet());
        return new Label(about, terms.marking());
    }

    private static List<PartyCode> parties(List<Bearer> bearers) {
        return bearers.stream().map(Bearer::party).filter(Objects::nonNull).toList();
    }
}
