/** Where the cores meet Axon: one class for each aggregate, which never grows. The only package here that knows Axon. */
@NullMarked
package org.chancery.minutes.journal;

import org.jspecify.annotations.NullMarked;
