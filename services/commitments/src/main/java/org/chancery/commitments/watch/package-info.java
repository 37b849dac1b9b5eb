/**
 * Asks commitments whose day is over whether they fell due. The view of deadlines says only whom to ask. Whether a
 * commitment is late it decides itself, from its events and the time, so that it makes no difference how often it is asked, by
 * how many instances, or after how long a rest.
 */
@NullMarked
package org.chancery.commitments.watch;

import org.jspecify.annotations.NullMarked;
