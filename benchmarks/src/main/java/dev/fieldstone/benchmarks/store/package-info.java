/**
 * The sides of a comparison, filled with the same records: the library, hand-written JDBC on the same H2, and plain
 * Java arrays, which keep nothing on disk.
 *
 * <p>The first two run in this process, each on a file of its own, and both survive the death of the process but not of
 * the machine: H2's {@code WRITE_DELAY=0} without a force, {@code Durability.PROCESS}.
 */
@NullMarked
package dev.fieldstone.benchmarks.store;

import org.jspecify.annotations.NullMarked;
