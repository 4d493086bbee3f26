/**
 * Writes under an idempotency key: every kind of write, and imports, are done once, whoever asks again; and what
 * a key is not good for is refused.
 */
@NullMarked
package dev.fieldstone.idempotency;

import org.jspecify.annotations.NullMarked;
