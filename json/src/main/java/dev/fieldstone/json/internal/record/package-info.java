/** Records, and what is done to them: patches, bulk operations, moves, deletions. */
@NullMarked
package dev.fieldstone.json.internal.record;

import org.jspecify.annotations.NullMarked;
