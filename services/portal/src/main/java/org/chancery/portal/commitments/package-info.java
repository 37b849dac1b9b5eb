/** Commitments by party and state, one with its history, and the forms that answer, report and fulfil it. */
@NullMarked
package org.chancery.portal.commitments;

import org.jspecify.annotations.NullMarked;
