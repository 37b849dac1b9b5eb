/** Which commands an old record takes, in which order: data, sent by nobody yet. */
@NullMarked
package org.chancery.importing.plan;

import org.jspecify.annotations.NullMarked;
