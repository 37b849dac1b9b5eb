package org.chancery.allinone.play;

/** Who acts in the play, by the name that they sign in with. */
enum Person {
    DESK_OFFICER("seo.yun"),
    NOTE_TAKER("han.jiho"),
    HEAD_OF_DELEGATION("lee.dohyun"),
    ADMINISTRATOR("choi.minseo");

    private final String name;

    Person(String name) {
        this.name = name;
    }

    String signInName() {
        return name;
    }
}
