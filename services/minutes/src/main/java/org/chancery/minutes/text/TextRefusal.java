package org.chancery.minutes.text;

import org.chancery.platform.deciding.Refusal;

/** Every reason for which an agreed text says no. */
public enum TextRefusal implements Refusal {
    NO_SUCH_TEXT(Kind.UNKNOWN, "There is no such text."),
    TEXT_ID_IS_TAKEN(Kind.CONFLICT, "Another text bears this id."),
    TEXT_IS_AGREED(Kind.CONFLICT, "An agreed text is never opened again; it is mended by a corrigendum."),
    TEXT_IS_NOT_AGREED(Kind.CONFLICT, "A text that is not agreed yet gets another version instead of a corrigendum."),
    TEXT_IS_TOO_LONG(Kind.INVALID, "The text is longer than one event can carry; agree on it in parts."),

    SIDES_ARE_MISSING(Kind.INVALID, "It takes two parties or more to agree."),
    SIDE_IS_NAMED_TWICE(Kind.INVALID, "A party is named once."),
    LANGUAGE_IS_MISSING(Kind.INVALID, "A text is in one language at least."),
    LANGUAGE_IS_NAMED_TWICE(Kind.INVALID, "A language is named once."),
    PARAGRAPH_IS_MISSING(Kind.INVALID, "A text has a paragraph at least."),
    ADDRESS_IS_TAKEN(Kind.INVALID, "Two paragraphs of a text or of one annex do not bear the same address."),
    LANGUAGES_ARE_NOT_ALIGNED(
            Kind.INVALID, "Every paragraph stands in every language of the text, once, and in no other."),

    MARKING_IS_LOWERED(Kind.CONFLICT, "Another version is marked as high as the one before, or higher."),
    MEETING_IS_MARKED_HIGHER(
            Kind.CONFLICT,
            "A text about a consultation is marked as high as the consultation, or higher; lower the consultation first."),
    MARKING_IS_NOT_LOWER(Kind.INVALID, "This lowers a marking; to raise it, submit another version."),
    NO_SUCH_RECORD(Kind.UNKNOWN, "There is no such record."),
    NO_SUCH_STATEMENT(Kind.UNKNOWN, "The record of the text has no such statement."),

    APPROVER_IS_NO_PARTY(Kind.INVALID, "Only the parties to a text approve it."),
    HASH_IS_OF_ANOTHER_TEXT(Kind.CONFLICT, "The hash is not that of the text that lies before the sides."),
    APPROVAL_LIES_AHEAD(Kind.INVALID, "An approval is recorded once it was given."),
    APPROVAL_WAS_RECORDED_OTHERWISE(
            Kind.CONFLICT, "This side's approval is recorded with other facts; withdraw it with a reason first."),
    NO_SUCH_APPROVAL(Kind.UNKNOWN, "The side has not approved this version."),

    NO_SUCH_ADDRESS(Kind.UNKNOWN, "The text has no such paragraph."),
    CORRIGENDUM_CHANGES_NOTHING(Kind.INVALID, "The text says so already."),
    CORRIGENDUM_NEEDS_EVERY_SIDE(
            Kind.INVALID, "Every side approves a corrigendum, once, by the hash of the mended text.");

    private final Kind kind;
    private final String rule;

    TextRefusal(Kind kind, String rule) {
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
