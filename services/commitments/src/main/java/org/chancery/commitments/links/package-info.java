/** A view: which commitments hang on a mechanism or rest on a statement, and what has happened to those. */
@NullMarked
package org.chancery.commitments.links;

import org.jspecify.annotations.NullMarked;
