/**
 * JSON documents: the catalog's, one for each table, field and view, in which numbers stand for ids, so that a document
 * means the same under another key; and the answers of writes that are done once. Described in
 * {@code docs/storage-format.md}.
 */
@NullMarked
package dev.fieldstone.engine.internal.document;

import org.jspecify.annotations.NullMarked;
