/**
 * Changes of the schema: tables, fields, types, options and views are made, changed and deleted by replacing the
 * catalog.
 *
 * <p>Nothing here depends on the number of records, except that a field is refused to be required while values are
 * missing, and that references to a table that is deleted may become text.
 */
@NullMarked
package dev.fieldstone.engine.internal.define;

import org.jspecify.annotations.NullMarked;
