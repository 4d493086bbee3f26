/** What a host does with JSON documents, end to end. */
@NullMarked
package dev.fieldstone.documents;

import org.jspecify.annotations.NullMarked;
