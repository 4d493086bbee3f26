/**
 * Pages by cursor: one after the other they are the whole list, whatever others write between them, and a cursor that
 * can't go on says so.
 */
@NullMarked
package dev.fieldstone.cursor;

import org.jspecify.annotations.NullMarked;
