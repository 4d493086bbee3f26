/**
 * Disks made for tests: what the engine's files do, kept, replayed or made to fail.
 *
 * <p>H2 opens the engine's files by a file system that is registered with it under a name. {@link
 * dev.fieldstone.crash.disk.Disks} takes its place while a test runs, and gives each directory a {@link
 * dev.fieldstone.crash.disk.Disk} of its own.
 */
@NullMarked
package dev.fieldstone.crash.disk;

import org.jspecify.annotations.NullMarked;
