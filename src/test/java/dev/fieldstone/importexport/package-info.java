/** Imports and exports through the public API, with real files. */
@NullMarked
package dev.fieldstone.importexport;

import org.jspecify.annotations.NullMarked;
