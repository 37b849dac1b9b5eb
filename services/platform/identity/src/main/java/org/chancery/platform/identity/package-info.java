/**
 * Who is calling and what they may see. A bearer token of the one issuer makes a {@link
 * org.chancery.platform.identity.Caller} with roles and a clearance; every handler says which roles may call it; without
 * a token only the health is told. On the class path it configures itself.
 */
@NullMarked
package org.chancery.platform.identity;

import org.jspecify.annotations.NullMarked;
