package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldId;

/**
 * A part of a saved view that is kept but left out of every run, since its field has another type at present.
 *
 * @param path where in the view: {@code filter.parts[1]}, {@code sorts[0]}, {@code layout.axis},
 *     {@code layout.steps}
 * @param field the field it is about
 * @param reason a constant sentence for people
 */
public record InactiveClause(String path, FieldId field, String reason) {}
