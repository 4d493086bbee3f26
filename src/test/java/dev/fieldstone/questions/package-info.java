/**
 * Random questions to random tables: filters, sorts and aggregates by the public API, and plain loops over the same
 * values that say what the answers must be. The loops follow {@code spec/views.md} and share no code with the engine.
 */
@NullMarked
package dev.fieldstone.questions;

import org.jspecify.annotations.NullMarked;
