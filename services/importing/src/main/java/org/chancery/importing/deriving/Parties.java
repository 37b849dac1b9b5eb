package org.chancery.importing.deriving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sides of a record.
 *
 * @param words as the record calls them
 * @param all in the same order
 */
public record Parties(List<String> words, List<Party> all) {

    /** Those that a record names as its participants. Two names of one party count once. */
    public static Parties of(List<String> participants) {
        var words = new ArrayList<String>();
        var all = new ArrayList<Party>();
        for (String each : participants) {
            Party party = Party.called(each);
            if (all.stream().noneMatch(known -> known.code().equals(party.code()))) {
                words.add(each);
                all.add(party);
            }
        }
        return new Parties(List.copyOf(words), List.copyOf(all));
    }

    /** Their codes. */
    public List<String> codes() {
        return all.stream().map(Party::code).toList();
    }

    /** The side that a record calls so, if it is one. */
    public Optional<String> code(String side) {
        int at = words.indexOf(side);
        if (at >= 0) {
            return Optional.of(all.get(at).code());
        }
        return all.stream()
                .filter(party -> party.code().equals(side) || party.name().equalsIgnoreCase(side))
                .map(Party::code)
                .findFirst();
    }

    /** The side that words inside a sentence mean, such as "China" or "Maldivian". */
    public Optional<String> meantBy(String spoken) {
        return all.stream()
                .filter(party -> party.isMeantBy(spoken))
                .map(Party::code)
                .findFirst();
    }

    /** The sides that speak, where a record says {@code both}, {@code all}, one side, or several with commas; else none. */
    public List<String> speaking(String side) {
        if (side.equals("both") || side.equals("all")) {
            return codes();
        }
        List<String> speaking = new ArrayList<>();
        Optional<String> one = code(side);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        for (String each : side.split("\\s*,\\s*|\\s+and\\s+", -1)) {
            Optional<String> party = code(each);
            if (party.isEmpty()) {
                return List.of();
            }
            speaking.add(party.get());
        }
        return speaking.stream().distinct().toList();
    }

    /** The zone and party of a place that begins with the capital of one of the sides, if it does. */
    public Optional<Party> hostOf(String place) {
        return all.stream()
                .filter(party -> party.capital() != null
                        && place.regionMatches(
                                true, 0, party.capital(), 0, party.capital().length()))
                .findFirst();
    }
}
