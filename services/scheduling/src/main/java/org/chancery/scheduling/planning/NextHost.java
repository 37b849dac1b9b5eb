package org.chancery.scheduling.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to host.
 *
 * @param host or null where nothing tells
 * @param basis what tells
 * @param last who hosted last, or null
 */
public record NextHost(
        @Nullable PartyCode host, Basis basis, @Nullable PartyCode last) {

    private static final int ENOUGH_FOR_A_HABIT = 2;

    /** What tells whose turn it is. */
    public enum Basis {
        /** The sides agreed on it. */
        RULE,
        /** No rule says so, but it has always been like that. */
        PRACTICE,
        UNKNOWN
    }

    /**
     * Whose turn it is after these rounds.
     *
     * @param rounds in the order in which they were held
     */
    public static NextHost after(List<Round> rounds, HostRule rule, List<PartyCode> parties) {
        List<PartyCode> hosts = rounds.stream()
                .filter(Round::tookATurn)
                .map(Round::host)
                .filter(Objects::nonNull)
                .filter(parties::contains)
                .toList();
        if (hosts.isEmpty()) {
            return new NextHost(null, Basis.UNKNOWN, null);
        }
        PartyCode last = hosts.getLast();
        return switch (rule) {
            case FIXED -> new NextHost(last, Basis.RULE, last);
            case ALTERNATING -> new NextHost(longestAgo(hosts, parties), Basis.RULE, last);
            case UNSTATED -> {
                if (hosts.size() < ENOUGH_FOR_A_HABIT) {
                    yield new NextHost(null, Basis.UNKNOWN, last);
                }
                if (hosts.stream().distinct().count() == 1) {
                    yield new NextHost(last, Basis.PRACTICE, last);
                }
                yield takeTurns(hosts)
                        ? new NextHost(longestAgo(hosts, parties), Basis.PRACTICE, last)
                        : new NextHost(null, Basis.UNKNOWN, last);
            }
        };
    }

    private static boolean takeTurns(List<PartyCode> hosts) {
        for (int i = 1; i < hosts.size(); i++) {
            if (hosts.get(i).equals(hosts.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    /** Of those that never hosted, the first named; of two sides it is the other one. */
    private static @Nullable PartyCode longestAgo(List<PartyCode> hosts, List<PartyCode> parties) {
        return parties.stream().min(Comparator.comparingInt(hosts::lastIndexOf)).orElse(null);
    }
}
