/** What happened to an org, commit by commit: for hosts that keep something of their own in step with it. */
@NullMarked
package dev.fieldstone.engine.feed;

import org.jspecify.annotations.NullMarked;
