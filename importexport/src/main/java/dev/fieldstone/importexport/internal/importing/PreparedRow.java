package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.importexport.internal.Row;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that could be read.
 *
 * @param row the row
 * @param identity the id that it is matched by; empty where it has none
 * @param values its values by field key, null to clear; references are settled on the way
 */
record PreparedRow(Row row, String identity, Map<String, @Nullable Object> values) {}
