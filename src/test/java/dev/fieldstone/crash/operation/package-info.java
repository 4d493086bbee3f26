/** The operations of a workload: each is drawn on a share, with its effect worked out before its call is made. */
@NullMarked
package dev.fieldstone.crash.operation;

import org.jspecify.annotations.NullMarked;
