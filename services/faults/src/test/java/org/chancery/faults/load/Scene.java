package org.chancery.faults.load;

import java.util.List;

/**
 * What stands before the load begins, and all clients share.
 *
 * @param mechanisms whose rounds are counted: one with each of the others, in their order
 * @param contended a consultation that everybody adds to
 */
public record Scene(List<String> mechanisms, String contended) {

    static final String DESK = "seo.yun";
    static final String NOTES = "han.jiho";
    static final String HEAD = "lee.dohyun";
    static final String ADMINISTRATOR = "choi.minseo";
    static final String OWN = "KR";
    static final List<String> OTHERS = List.of("IN", "IE", "KE");
}
