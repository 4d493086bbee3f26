/**
 * Crashes replayed: a run's writes to its file are recorded, and the file is made again as it was at many moments of
 * that run, opened and checked.
 *
 * <p>Words: a <em>history</em> is what happened to one file, in order, with what the workload announced and
 * acknowledged in between; a <em>crash point</em> is a moment of it. The death of a process leaves what was written, a
 * <em>loss of power</em> what was forced and any part of the rest.
 */
@NullMarked
package dev.fieldstone.crash.replay;

import org.jspecify.annotations.NullMarked;
