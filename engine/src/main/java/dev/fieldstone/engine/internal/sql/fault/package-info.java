/**
 * The statements that look for damage: in the rows of records, between references and their links, among manual
 * positions. They count first, in as few passes as can be, and name the first records where there is any.
 */
@NullMarked
package dev.fieldstone.engine.internal.sql.fault;

import org.jspecify.annotations.NullMarked;
