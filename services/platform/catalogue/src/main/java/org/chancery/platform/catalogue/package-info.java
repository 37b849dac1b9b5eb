/**
 * What a service accepts, refuses, tells and listens to, written down from its own classes. The writing stands under
 * {@code infra/docs/catalogue} and is never edited by hand: {@code -Dapprove=true} writes it anew.
 */
@NullMarked
package org.chancery.platform.catalogue;

import org.jspecify.annotations.NullMarked;
