/**
 * Changes of the schema: tables, fields, types, options and views are made, changed and deleted by replacing the catalog.
 *
 * <p>Nothing here depends on the number of records, except that a field is refused to be required while values are
 * missing.
 */
@NullMarked
package dev.fieldstone.engine.internal.define;

import org.jspecify.annotations.NullMarked;
