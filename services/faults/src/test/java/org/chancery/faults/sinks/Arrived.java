package org.chancery.faults.sinks;

import java.util.List;

/**
 * What came of letters.
 *
 * @param letters their ids, one for each time that one came, whatever its sender was told
 * @param refused addresses, one for each time that a sender was told that nothing will ever be taken there
 */
public record Arrived(List<String> letters, List<String> refused) {}
