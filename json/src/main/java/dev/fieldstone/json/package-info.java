/**
 * The public data as JSON.
 *
 * <p>A <em>form</em> says how one type is written and read; a <em>document</em> is a text in that form. All forms, each
 * with an example, are in {@code docs/json.md}.
 */
@NullMarked
package dev.fieldstone.json;

import org.jspecify.annotations.NullMarked;
