/**
 * The meaning of queries: typed columns, the folds of text, and conditions evaluated over them. The only evaluator.
 *
 * <p>Words: a <em>column</em> holds one field's values for the records of a <em>batch</em>; a <em>record number</em>
 * counts the records of a table in order of creation; a <em>code</em> is the number that stands for an option or a
 * referenced record. Does no I/O. Exported to the view runner and to import and export alone.
 */
@NullMarked
package dev.fieldstone.engine.internal.columns;

import org.jspecify.annotations.NullMarked;
