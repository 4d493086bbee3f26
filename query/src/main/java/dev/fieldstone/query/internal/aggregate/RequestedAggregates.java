package dev.fieldstone.query.internal.aggregate;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.query.Aggregate;
import dev.fieldstone.query.AggregateOf;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Aggregates made ready for the present types of their fields. Immutable: each group of records has an accumulator of
 * its own.
 */
public final class RequestedAggregates {
  private final List<AggregateOf> asked;
  private final List<Field> fields;
  private final List<Integer> fieldIndexes;
  private final ZoneId zone;

  /**
   * Keeps what was made ready.
   *
   * @param fields those whose values matter, each once
   * @param fieldIndexes for each aggregate the index of its field; negative where no value matters
   */
  RequestedAggregates(List<AggregateOf> asked, List<Field> fields, List<Integer> fieldIndexes, ZoneId zone) {
    this.asked = List.copyOf(asked);
    this.fields = List.copyOf(fields);
    this.fieldIndexes = List.copyOf(fieldIndexes);
    this.zone = zone;
  }

  /**
   * Makes aggregates ready.
   *
   * @param zone in which points in time have their days
   * @throws FieldstoneException {@code VIEW/INVALID} and {@code FIELD/NOT_FOUND} with every fault, each with a path
   *     such as {@code aggregates[2]}; {@code QUERY/TOO_MANY} with the limit
   */
  public static RequestedAggregates of(TableShape table, List<AggregateOf> asked, ZoneId zone) {
    return new AggregateReader(table).read(asked, zone);
  }

  /** {@return the fields that a scan has to bring} */
  public Set<FieldId> scannedFields() {
    return fields.stream().filter(field -> !isIdentity(field)).map(Field::id).collect(Collectors.toUnmodifiableSet());
  }

  /** {@return whether no value matters, so that counting the records is enough} */
  public boolean areCountsOnly() {
    return fields.isEmpty();
  }

  /** {@return the columns of a batch that accumulators take, made once for each batch} */
  public List<Column> columns(ColumnBatch batch) {
    return fields.stream()
        .map(field -> (isIdentity(field) ? batch.numbers() : batch.column(field.id())).unpacked(batch.size()))
        .toList();
  }

  /** {@return a new accumulator, for one group of records} */
  public Accumulator accumulator() {
    List<FieldTallies> tallies = fields.stream().map(field -> new FieldTallies(field, zone)).toList();
    return new Accumulator(asked, tallies, fieldIndexes);
  }

  private static boolean isIdentity(Field field) {
    return field.type() instanceof FieldType.Identity;
  }

  /** {@return whether an aggregate looks at values} */
  static boolean looksAtValues(Aggregate aggregate) {
    return aggregate != Aggregate.COUNT;
  }
}
