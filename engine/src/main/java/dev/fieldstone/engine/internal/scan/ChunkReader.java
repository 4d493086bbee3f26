package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.packed.Packing;
import dev.fieldstone.engine.internal.columns.packed.Patching;
import dev.fieldstone.engine.internal.memory.Chunk;
import dev.fieldstone.engine.internal.memory.ColumnKey;
import dev.fieldstone.engine.internal.memory.TableMemory;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.view.Status;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads some columns of records in a row by one connection, and makes chunks of them. On one thread at a time. */
final class ChunkReader {
  private final SqlConnection sql;
  private final RecordStatements statements;
  private final TableMemory memory;
  private final Map<ColumnKey, FieldDefinition> wanted;
  private final List<FieldDefinition> fields;
  private Map<ColumnKey, Column> before = Map.of();

  ChunkReader(
      SqlConnection sql, RecordStatements statements, TableMemory memory, Map<ColumnKey, FieldDefinition> wanted) {
    this.sql = sql;
    this.statements = statements;
    this.memory = memory;
    this.wanted = Map.copyOf(wanted);
    this.fields = List.copyOf(this.wanted.values());
  }

  /** {@return one that reads the same by another connection} */
  ChunkReader by(SqlConnection other) {
    return new ChunkReader(other, statements, memory, wanted);
  }

  /** {@return the number of the last record, 0 where there is none} */
  long last() {
    Long last =
        sql.first(statements.walk(List.of(), Status.ANY, false), row -> row.getLong(1), Long.MAX_VALUE, 1L);
    return last == null ? 0 : last;
  }

  /** {@return the next records after a number and up to another one, at most so many} */
  Chunk next(long after, long upTo, int most) {
    ColumnBatch batch = read(after, most);
    int size = batch.size();
    while (size > 0 && batch.number(size - 1) > upTo) {
      size--;
    }
    int taken = size;
    Map<ColumnKey, Column> columns = new HashMap<>();
    wanted.forEach(
        (key, field) -> columns.put(key, shared(key, Packing.packed(batch.column(field.field().id()), taken))));
    before = Map.copyOf(columns);
    BitSet present = new BitSet(taken);
    present.set(0, taken);
    return new Chunk(taken, Packing.packed(batch.numbers().values(taken), taken), present, before);
  }

  /**
   * {@return a chunk that is kept, with the columns that it lacks}
   *
   * @throws IllegalStateException if its records are not those of the database; then nothing is kept any more
   */
  Chunk completed(Chunk chunk) {
    ColumnBatch batch = read(chunk.first() - 1, chunk.present().cardinality());
    int[] places = new int[batch.size()];
    BitSet found = new BitSet();
    for (int index = 0; index < places.length; index++) {
      places[index] = chunk.placeOf(batch.number(index));
      if (places[index] >= 0) {
        found.set(places[index]);
      }
    }
    if (!found.equals(chunk.present())) {
      memory.clear();
      throw new IllegalStateException("The records kept in memory are not those of the database");
    }
    Map<ColumnKey, Column> columns = new HashMap<>();
    wanted.forEach(
        (key, field) ->
            columns.put(
                key, shared(key, Patching.made(batch.column(field.field().id()), 0, places, chunk.size()))));
    before = Map.copyOf(columns);
    return chunk.with(before);
  }

  /** Texts that occur in the chunk before, too, are kept once for both. */
  private Column shared(ColumnKey key, Column column) {
    return Packing.sharing(column, before.get(key));
  }

  private ColumnBatch read(long after, int most) {
    if (most == 0) {
      return new BatchBuilder(fields, 0, false).build();
    }
    String scan = statements.scan(fields, Status.ANY, Narrowing.NONE);
    return new BatchBuilder(fields, most, false).addAll(sql, scan, after, (long) most).build();
  }
}
