/**
 * Values at the door: read, checked and normalised once, on the way in; and the texts that stand for them.
 *
 * <p>Words: the <em>stored form</em> of a value is what its column holds: an option or a reference as its number, all
 * others as the Java value that a host sees; the <em>canonical text</em> is what a person is shown where no format was
 * asked for. Does no I/O: whether a referenced record exists is checked by the write.
 */
@NullMarked
package dev.fieldstone.engine.internal.value;

import org.jspecify.annotations.NullMarked;
