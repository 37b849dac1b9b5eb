/** The text that the sides agree on: versions, approvals of one hash, and corrigenda of what was agreed. */
@NullMarked
package org.chancery.minutes.text;

import org.jspecify.annotations.NullMarked;
