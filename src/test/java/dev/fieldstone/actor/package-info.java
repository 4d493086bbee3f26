/** Actors by label: whom an org knows, and what labels serve. */
@org.jspecify.annotations.NullMarked
package dev.fieldstone.actor;
