package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records to hand over in order of creation, and what of them.
 *
 * @param table the table
 * @param status which records by status
 * @param narrowing what may be left out besides
 * @param fields whose values to bring
 * @param positionsIn the view whose manual positions to bring; null for none
 * @param afterNumber leaves out the records up to this number; 0 for none
 */
public record Scan(
    TableShape table,
    Status status,
    Narrowing narrowing,
    Set<FieldId> fields,
    @Nullable ViewId positionsIn,
    long afterNumber) {}
