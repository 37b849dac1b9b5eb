/** Texts that the sides agree on: each paragraph in every language, versions, approvals, corrigenda, and their forms. */
@NullMarked
package org.chancery.portal.texts;

import org.jspecify.annotations.NullMarked;
