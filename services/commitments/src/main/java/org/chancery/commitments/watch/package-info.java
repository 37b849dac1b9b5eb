/**
 * Asks commitments whose day is near, is over, or was over long ago what is to be told of it. The view of deadlines says
 * only whom to ask. Whether a commitment is late it decides itself, from its events and the time, so that it makes no
 * difference how often it is asked, by how many instances, or after how long a rest.
 */
@NullMarked
package org.chancery.commitments.watch;

import org.jspecify.annotations.NullMarked;
