/** What tables look like and what queries ask: fields, types, views, layouts, filters; and what changes them. */
@NullMarked
package dev.fieldstone.json.internal.definition;

import org.jspecify.annotations.NullMarked;
