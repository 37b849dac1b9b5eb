/** The format consultation-record/1: what a file says, and everything that is malformed in it. */
@NullMarked
package org.chancery.importing.record;

import org.jspecify.annotations.NullMarked;
