/**
 * Storage that fails at every place it can: each write, force and truncate of a small workload in turn, and a disk that
 * is full for a while.
 */
@NullMarked
package dev.fieldstone.crash.fault;

import org.jspecify.annotations.NullMarked;
