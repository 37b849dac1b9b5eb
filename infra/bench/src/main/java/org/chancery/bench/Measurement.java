package org.chancery.bench;

import java.util.List;

/** Something that is measured beside a peer, in one run and in turns. */
@FunctionalInterface
interface Measurement {

    /**
     * Measures it on servers that nobody else uses.
     *
     * @return one line of the table for each of its figures
     */
    List<Figure> measure(Site site, Settings settings) throws Exception;
}
