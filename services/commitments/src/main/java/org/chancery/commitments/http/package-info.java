/** The doors of commitments: one file a command or view. What is marked above a caller's clearance is not there. */
@NullMarked
package org.chancery.commitments.http;

import org.jspecify.annotations.NullMarked;
