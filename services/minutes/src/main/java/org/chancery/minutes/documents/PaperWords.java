package org.chancery.minutes.documents;

/** The language in which papers say what they say of themselves. What is quoted stays as it was said. */
public enum PaperWords {
    ENGLISH("en"),
    KOREAN("ko");

    private final String language;

    PaperWords(String language) {
        this.language = language;
    }

    /** As BCP 47 writes it. */
    public String language() {
        return language;
    }

    /** What is said for it. */
    public String of(Word word) {
        return switch (this) {
            case ENGLISH -> word.english;
            case KOREAN -> word.korean;
        };
    }

    /** What there is a word for. */
    public enum Word {
        RECORD("Record", "회의록"),
        PARTIES("Parties", "당사자"),
        OCCASION("Occasion", "계기"),
        ACCOUNT("Account of", "작성 측"),
        STATE("State", "상태"),
        OPEN("open: this may still change", "작성 중: 변경될 수 있음"),
        CLOSED("closed", "확정"),
        IN_DOUBT("In doubt", "개최 여부 불확실"),
        ATTENDANCE("Attendance", "참석자"),
        EXCUSED("excused", "불참 통보"),
        ABSENT("absent", "불참"),
        AGENDA("Agenda", "의제"),
        STATEMENTS("Statements", "발언"),
        UNDERTAKING("Undertaking", "약속 사항"),
        DUE("Due", "기한"),
        CONDITION("Condition", "조건"),
        SAID_AT("Said at", "발언 계기"),
        RELEASABLE_TO("Releasable to", "공유 가능 대상"),
        EMBARGO("Not in readouts before", "공개 제한 시점"),
        ATTACHMENTS("Attachments", "첨부"),
        SOURCES("Sources", "출처"),
        CORRIGENDUM("Corrigendum", "정정"),
        TAKEN_OUT("taken out", "삭제"),
        VERSION("Version", "판"),
        BEFORE_THE_SIDES("before the sides", "합의 전"),
        AGREED_ON("agreed on", "합의일"),
        AUTHENTIC("Equally authentic", "동등한 정본"),
        TEXT("Text", "본문"),
        ANNEX("Annex", "부속서"),
        APPROVALS("Approvals", "승인"),
        REFERENCE("Reference", "문서 번호");

        private final String english;
        private final String korean;

        Word(String english, String korean) {
            this.english = english;
            this.korean = korean;
        }
    }
}
