/**
 * Writes that are done once: what is asked for under an idempotency key, and the answers that are kept for whoever asks
 * again.
 *
 * <p>Words: a <em>request</em> is what is asked for under a key; a <em>part</em> is one of the writes of a request that
 * takes several; the <em>content</em> of a part is a digest of what it was asked to do.
 */
@NullMarked
package dev.fieldstone.engine.internal.idempotency;

import org.jspecify.annotations.NullMarked;
