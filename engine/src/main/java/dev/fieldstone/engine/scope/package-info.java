/**
 * What a session may see and write, as data: tables, of them records by a filter, and fields.
 *
 * <p>A session within a scope finds the org as if what the scope hides had been deleted.
 */
@NullMarked
package dev.fieldstone.engine.scope;

import org.jspecify.annotations.NullMarked;
