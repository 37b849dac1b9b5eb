package org.chancery.scheduling.consultation;

import org.chancery.platform.deciding.Refusal;

/** Why a consultation says no. */
public enum ConsultationRefusal implements Refusal {
    NO_SUCH_CONSULTATION(Kind.UNKNOWN, "This consultation has not been proposed."),
    ALREADY_PROPOSED(Kind.CONFLICT, "This consultation was proposed with other particulars."),
    TWO_PARTIES_CONSULT(Kind.INVALID, "A consultation has two parties or more."),
    A_PARTY_TAKES_PART_ONCE(Kind.INVALID, "A party is named once."),
    SIDES_OF_ITS_MECHANISM_MEET(Kind.INVALID, "In a mechanism two of its sides meet, and whom they have as guests."),
    A_PARTY_PROPOSES(Kind.INVALID, "The side that proposes is a party of the consultation."),
    DATE_OR_PHRASE(Kind.INVALID, "A schedule has a date, or the words that were said instead of one."),
    A_TIME_NEEDS_A_DATE(Kind.INVALID, "Times, parts of the day and a last day are told of a date."),
    LAST_DAY_COMES_LATER(Kind.INVALID, "The last day is later than the first."),
    START_OR_PART_OF_DAY(Kind.INVALID, "A part of the day is told where the start is not."),
    END_OR_LENGTH(Kind.INVALID, "A length is told where the end is not."),
    NO_SUCH_ZONE(Kind.INVALID, "The time zone is not one of the IANA time zone database."),
    END_COMES_AFTER_START(Kind.INVALID, "The end of a day is told with its start and later than it."),
    NOBODY_JOINS_FROM_AFAR(Kind.INVALID, "A meeting in person has no address at which others join."),
    A_LINK_IS_AN_ADDRESS(Kind.INVALID, "Others join at an absolute address that begins with https: or tel:."),
    NOT_A_PARTY(Kind.UNKNOWN, "This side is not a party of the consultation."),
    DELEGATION_NAMES_NOBODY(Kind.INVALID, "A delegation has a chair, a member or an organisation."),
    A_CHAIR_SITS_THERE(Kind.INVALID, "Who is excused or absent chairs nothing and stands among the members."),
    NO_SUCH_AGENDA_ITEM(Kind.UNKNOWN, "Nobody has proposed this agenda item."),
    AGENDA_ITEM_HAS_ANOTHER_TOPIC(Kind.CONFLICT, "This agenda item was proposed with another topic."),
    POSITION_IS_TAKEN(Kind.CONFLICT, "Another item stands at this position of the agenda."),
    AGENDA_IS_LOCKED(Kind.CONFLICT, "The agenda is locked."),
    ORDER_NAMES_EACH_ACCEPTED_ITEM(Kind.INVALID, "The order names each accepted item once and nothing else."),
    ITEM_IS_CARRIED_OVER(Kind.CONFLICT, "The item was carried over to another consultation."),
    CARRIED_TO_ANOTHER(Kind.INVALID, "An item is carried over to another consultation."),
    CARRIED_TO_MORE_READERS(
            Kind.INVALID, "An item is carried over to a consultation that is marked as high as its own, or higher."),
    MARKING_IS_LOWERED(
            Kind.CONFLICT,
            "This may raise the marking but not lower it; whoever has the authority lowers it with a reason."),
    MARKING_IS_NOT_LOWER(Kind.INVALID, "This lowers a marking; to raise one takes no reason."),
    MEETING_IS_MARKED_HIGHER(
            Kind.CONFLICT,
            "A side meeting is marked as high as the consultation that it accompanies, or higher; lower that first."),
    NOT_SCHEDULED(Kind.CONFLICT, "Nothing was scheduled that could be announced, postponed or held."),
    NOTHING_IS_MOVED(Kind.INVALID, "Who asked, and why, is told of a date that is moved."),
    A_NEXT_ROUND_HAS_WORDS(Kind.INVALID, "Of the next round is said when or where it is to be."),
    A_REASON_IS_DUE(Kind.INVALID, "A reason is given, or said to be withheld."),
    A_REASON_HAS_WORDS(Kind.INVALID, "A reason has words unless it is withheld."),
    A_PARTY_ASKS(Kind.INVALID, "The side that asks for it, says why, or tells of it, is a party of the consultation."),
    THE_DAY_HAS_NOT_COME(Kind.INVALID, "What has happened did so on a day that has begun."),
    IT_IS_POSTPONED(Kind.CONFLICT, "The consultation was postponed otherwise and has no new date."),
    IT_IS_CANCELLED(Kind.CONFLICT, "The consultation was cancelled."),
    NOT_HELD(Kind.CONFLICT, "The consultation has not been held."),
    AN_ORDINAL_A_SIDE(Kind.INVALID, "Each side has one ordinal, or all have one together."),
    A_DELEGATION_IS_MISSING(
            Kind.CONFLICT, "Each party's delegation is set, or said to be unstated, before the consultation is held."),
    ITS_DAY_HAS_NOT_COME(Kind.CONFLICT, "The date of the consultation lies in the future."),
    ALREADY_HELD(Kind.CONFLICT, "The consultation was held; what was planned for it no longer changes.");

    private final Kind kind;
    private final String rule;

    ConsultationRefusal(Kind kind, String rule) {
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
