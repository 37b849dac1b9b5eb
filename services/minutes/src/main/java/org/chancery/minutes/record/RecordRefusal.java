package org.chancery.minutes.record;

import org.chancery.platform.deciding.Refusal;

/** Every reason for which a record says no. */
public enum RecordRefusal implements Refusal {
    NO_SUCH_RECORD(Kind.UNKNOWN, "There is no such record."),
    NO_SUCH_STATEMENT(Kind.UNKNOWN, "The record has no such statement."),
    RECORD_ID_IS_TAKEN(Kind.CONFLICT, "Another record bears this id."),
    RECORD_IS_CLOSED(Kind.CONFLICT, "A closed record is never opened again; it is mended by a corrigendum."),
    RECORD_IS_STILL_OPEN(Kind.CONFLICT, "An open record is revised; only a closed one is mended by a corrigendum."),
    RECORD_IS_FULL(Kind.CONFLICT, "The record holds as much text as one record can; open another for the rest."),

    PARTY_IS_MISSING(Kind.INVALID, "A record names at least one party."),
    PARTY_IS_NAMED_TWICE(Kind.INVALID, "A party is named once."),
    ATTENDANCE_IS_OF_NO_PARTY(Kind.INVALID, "Only parties send delegations."),

    STATEMENT_ID_IS_TAKEN(Kind.CONFLICT, "Another statement of the record bears this id."),
    STATEMENT_IS_WITHDRAWN(Kind.CONFLICT, "A withdrawn statement is not revised; record it anew."),
    STATEMENT_WAS_REVISED(Kind.STALE, "Somebody revised the statement since it was read."),
    MARKING_IS_LOWERED(
            Kind.CONFLICT,
            "This may raise the marking but not lower it; whoever has the authority lowers it with a reason."),

    MEETING_IS_MARKED_HIGHER(
            Kind.CONFLICT,
            "What is said at a meeting is marked as high as the meeting, or higher; lower the meeting first."),
    MARKING_IS_NOT_LOWER(Kind.INVALID, "This lowers a marking; a statement is raised by revising it."),
    REASON_IS_MISSING(Kind.INVALID, "Whoever lowers a marking says why."),
    ACCOUNT_IS_OF_NO_PARTY(Kind.INVALID, "A statement stands on the account of the own side or of a party."),

    MEETING_OPENS_ITS_OWN_RECORD(
            Kind.INVALID,
            "The record of a meeting opens when the consultation is held; by hand it is for another occasion."),
    OCCASION_IS_WITHDRAWN(
            Kind.CONFLICT, "It is said that the consultation was not held; its record cannot become final."),
    NO_SUCH_COMMENT(Kind.UNKNOWN, "The record has no such comment."),
    COMMENT_ID_IS_TAKEN(Kind.CONFLICT, "Another comment on the record bears this id."),
    COMMENT_IS_UNRESOLVED(Kind.CONFLICT, "Comments are dealt with before the record is closed."),
    NO_SUCH_ATTACHMENT(Kind.UNKNOWN, "The record has no such attachment."),
    ATTACHMENT_ID_IS_TAKEN(Kind.CONFLICT, "Another attachment of the record bears this id."),
    NO_SUCH_SOURCE(Kind.UNKNOWN, "The record cites no such source."),
    SOURCE_ID_IS_TAKEN(Kind.CONFLICT, "Another source of the record bears this id."),
    SOURCE_IS_NOT_NAMED(Kind.INVALID, "A source has a kind, a title, an address or an identifier."),
    CORRECTION_IS_MISSING(Kind.INVALID, "A corrigendum names the statements that it mends."),
    CORRECTION_CHANGES_NOTHING(Kind.INVALID, "The statement says so already."),
    STATEMENT_IS_CORRECTED_TWICE(Kind.INVALID, "A corrigendum says once what a statement ought to have said."),

    SIDE_IS_MISSING(Kind.INVALID, "A statement names the side that speaks."),
    SIDE_IS_NO_PARTY(Kind.INVALID, "Only parties of the record speak in it."),
    SIDE_IS_NAMED_TWICE(Kind.INVALID, "A side is named once."),
    ADDRESSEE_IS_NO_PARTY(Kind.INVALID, "A statement is addressed to a party of the record."),
    ADDRESSEE_IS_THE_SPEAKER(Kind.INVALID, "Nobody addresses themselves."),
    ITEM_IS_NOT_ON_THE_AGENDA(Kind.UNKNOWN, "The record's agenda has no such item."),

    UNDERTAKING_ID_IS_TAKEN(Kind.CONFLICT, "Another undertaking bears this id."),
    OWNER_IS_MISSING(Kind.INVALID, "An undertaking names who is to do it."),
    PARTICIPANT_IS_NO_PARTY(
            Kind.INVALID, "Only parties of the record are named by their code; name anybody else in words."),
    PARTICIPANT_IS_NAMED_TWICE(Kind.INVALID, "Each participant is named once."),
    OWNER_DID_NOT_SPEAK(
            Kind.INVALID, "A side is bound by its own words only; what is asked of another side is a request."),
    JOINT_NEEDS_ACTS_OF_BOTH(
            Kind.INVALID,
            "A joint undertaking needs a statement of two sides or more; what one side says for all is claimed for both."),
    CLAIM_IS_OF_ONE_SIDE(Kind.INVALID, "What several sides say together is joint; one side alone claims for both."),
    REQUEST_ASKS_ONLY_THE_ASKING_SIDE(Kind.INVALID, "A request asks somebody other than the side that makes it."),
    NEXT_ROUND_IS_OF_ANOTHER_MECHANISM(Kind.INVALID, "Only rounds of the record's own mechanism are promised in it."),
    NEXT_ROUND_NEEDS_TWO_PARTIES(Kind.INVALID, "Two parties or more meet again; the record names one."),
    DUE_ENDS_BEFORE_IT_BEGINS(Kind.INVALID, "A period ends on the day that it begins, or later.");

    private final Kind kind;
    private final String rule;

    RecordRefusal(Kind kind, String rule) {
        this.kind = kind;
        this.rule = rule;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rule() {
        return rule;
    }
}
