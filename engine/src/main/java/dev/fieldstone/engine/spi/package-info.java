/**
 * What the view runner and import and export need of the engine: one state to read, columns to scan, records by number,
 * and records put in their place. Exported to them alone.
 *
 * <p>Words: a <em>record number</em> counts the records of a table in order of creation and never reaches a host; a
 * <em>walk</em> visits records in a view's manual order, a <em>scan</em> in order of creation.
 */
@NullMarked
package dev.fieldstone.engine.spi;

import org.jspecify.annotations.NullMarked;
