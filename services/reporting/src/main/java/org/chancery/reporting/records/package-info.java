/** What does a record say, and what belongs to it? Statements with what mends them, comments, papers, the release. */
@NullMarked
package org.chancery.reporting.records;

import org.jspecify.annotations.NullMarked;
