/** What queries mean, as plain loops over values: folds of text, conditions, order, lanes. */
@NullMarked
package dev.fieldstone.model.meaning;

import org.jspecify.annotations.NullMarked;
