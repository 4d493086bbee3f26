/**
 * Plain text for people at a terminal: headings, tables with tidy columns, a progress bar. Knows nothing of the
 * library.
 */
@NullMarked
package dev.fieldstone.examples.console;

import org.jspecify.annotations.NullMarked;
