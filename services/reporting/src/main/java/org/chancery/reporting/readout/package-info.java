/**
 * The draft of a readout: recorded facts go in, sentences come out, and every sentence names the facts that it stands on.
 * Numbers and names are copied, never reworded; only the frame around them is ours, in English and in Korean.
 */
@NullMarked
package org.chancery.reporting.readout;

import org.jspecify.annotations.NullMarked;
