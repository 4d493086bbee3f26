/** Keeps what the last commits changed, and delivers it to subscribers. */
@NullMarked
package dev.fieldstone.engine.internal.feed;

import org.jspecify.annotations.NullMarked;
