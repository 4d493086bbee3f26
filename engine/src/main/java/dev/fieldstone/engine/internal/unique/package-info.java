/**
 * What keeps the values of unique fields unique.
 *
 * <p>Words: the <em>key</em> of a value stands for it where it is compared with others: the value in bytes, or a hash
 * of a long one. An SQL table of its own keeps the keys of one unique field and storage class, active or dormant: each
 * key once, each record once. Changes of keys are written by the call that changes the values, after it was made sure
 * that nobody else has them.
 */
@NullMarked
package dev.fieldstone.engine.internal.unique;

import org.jspecify.annotations.NullMarked;
