/**
 * The catalog as JSON documents, one for each table, field and view. Numbers stand for ids, so that a document means the
 * same under another key. Described in {@code docs/storage-format.md}.
 */
@NullMarked
package dev.fieldstone.engine.internal.document;

import org.jspecify.annotations.NullMarked;
