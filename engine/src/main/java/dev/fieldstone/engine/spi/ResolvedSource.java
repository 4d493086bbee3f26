package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What a read runs on.
 *
 * @param table the table
 * @param view the view; null for the table as it is
 */
public record ResolvedSource(TableShape table, @Nullable View view) {}
