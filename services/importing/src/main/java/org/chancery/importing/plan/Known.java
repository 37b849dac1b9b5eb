package org.chancery.importing.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the house knows of what a record names.
 *
 * @param parties the codes of those in the register
 * @param mechanisms those that were found, by name
 * @param persons those that were found, by side and name
 * @param campaigns those that were found, by name
 * @param decided whether the decision that the record names was taken already, as another record told of it
 * @param similar names of other mechanisms of the same parties that are like a name, by that name
 * @param counted the rounds that those which were found have counted, by their names
 * @param ownSide whose ministry runs this installation
 * @param today the latest date that has begun anywhere
 */
public record Known(
        Set<String> parties,
        Map<String, UUID> mechanisms,
        Map<PersonKey, UUID> persons,
        Map<String, UUID> campaigns,
        boolean decided,
        Map<String, List<String>> similar,
        Map<String, List<Counted>> counted,
        String ownSide,
        LocalDate today) {

    /** A round that a mechanism has counted. */
    public record Counted(int ordinal, UUID consultation) {}

    /** A name on a side. */
    public record PersonKey(String party, String name) {}
}
