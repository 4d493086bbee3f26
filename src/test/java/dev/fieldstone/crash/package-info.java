/**
 * What a crash leaves behind: a workload on many threads, a process killed in its midst, and a check of what is there
 * after it.
 *
 * <p>Words: an <em>operation</em> is one call that must be there whole or not at all; it is <em>begun</em> when it is
 * announced, and <em>acknowledged</em> when its call returned. One that was acknowledged and is not there whole is
 * <em>lost</em>; one that was not, and is there in part, is <em>torn</em>.
 */
@NullMarked
package dev.fieldstone.crash;

import org.jspecify.annotations.NullMarked;
