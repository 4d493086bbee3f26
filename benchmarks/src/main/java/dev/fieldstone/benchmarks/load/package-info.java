/**
 * Loads as hosts have them: readers and writers at once on one org, and many small orgs in one workspace.
 *
 * <p>Words: an <em>actor</em> is one of the threads that stand for people; a <em>step</em> is one thing that it does.
 */
@NullMarked
package dev.fieldstone.benchmarks.load;

import org.jspecify.annotations.NullMarked;
