/** Ids, locators, and the values of fields: as a write or a query is given them, and as a field of a class has them. */
@NullMarked
package dev.fieldstone.json.internal.value;

import org.jspecify.annotations.NullMarked;
