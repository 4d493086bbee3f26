/** Work in the background: its state, its progress, its end. Knows neither imports nor exports. */
@NullMarked
package dev.fieldstone.importexport.internal.job;

import org.jspecify.annotations.NullMarked;
