/** Many threads on one org: what none of them ever sees, and how long they wait. */
@NullMarked
package dev.fieldstone.concurrency;

import org.jspecify.annotations.NullMarked;
