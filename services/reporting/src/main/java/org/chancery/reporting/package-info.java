/** The views that people ask questions of, each a package with its tables, projection, query and endpoint. */
@NullMarked
package org.chancery.reporting;

import org.jspecify.annotations.NullMarked;
