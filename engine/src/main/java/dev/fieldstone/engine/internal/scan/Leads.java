package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact;
import dev.fieldstone.engine.internal.sql.NarrowingValues;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.spi.Lead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the few records that a narrowing can leave at all, where an index knows them, so that no other record is looked
 * at (decision 0032).
 *
 * <p>An index is asked for its records once, before a scan, and for no more than are worth being picked one by one:
 * where there are more, the scan is better, and what was asked in vain costs it a millisecond or two. The conditions
 * themselves stay in the narrowing, so a lead saves time and means nothing.
 */
public final class Leads {
  /** To pick this many takes as long as to look at some 50,000. */
  private static final int MAX_RECORDS = 4_000;

  private final State state;
  private final TableDefinition table;

  private Leads(State state, TableDefinition table) {
    this.state = state;
    this.table = table;
  }

  /**
   * The records that an index found.
   *
   * @param lead how
   * @param numbers their numbers
   */
  private record Found(Lead lead, List<Long> numbers) {}

  /** {@return a narrowing that names the few records which it can leave, where an index knows them} */
  static Narrowing followed(State state, TableDefinition table, Narrowing narrowing) {
    Found found = new Leads(state, table).find(narrowing);
    if (found == null) {
      return narrowing;
    }
    List<Exact> conditions = new ArrayList<>(narrowing.conditions());
    conditions.add(new Exact.RecordIn(found.numbers()));
    return new Narrowing(conditions);
  }

  /** {@return the index that a scan or count by a narrowing would begin with; null where it looks at every record} */
  public static @Nullable Lead of(State state, TableDefinition table, Narrowing narrowing) {
    Found found = new Leads(state, table).find(narrowing);
    return found == null ? null : found.lead();
  }

  private @Nullable Found find(Narrowing narrowing) {
    if (Picks.isByNumber(narrowing)) {
      return null;
    }
    return narrowing.conditions().stream()
        .sorted(Comparator.comparingInt(Leads::promise))
        .map(this::find)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Values named leave fewer records than two bounds, and these fewer than one: less is better. */
  private static int promise(Exact exact) {
    return switch (exact) {
      case Exact.CodeIn codeIn -> 0;
      case Exact.NumberWithin within -> within.lowest() != null && within.highest() != null ? 1 : 2;
      case Exact.TimeWithin within -> within.lowest() > Long.MIN_VALUE && within.highest() < Long.MAX_VALUE ? 1 : 2;
      case Exact.RecordIn recordIn -> 3;
      case Exact.CodeNotIn notIn -> 3;
      case Exact.CheckedIs checked -> 3;
    };
  }

  private @Nullable Found find(Exact exact) {
    return switch (exact) {
      case Exact.CodeIn codeIn -> byCode(codeIn);
      case Exact.NumberWithin within -> byColumn(within, table.get(within.field()));
      case Exact.TimeWithin within -> byColumn(within, table.get(within.field()));
      case Exact.RecordIn recordIn -> null;
      case Exact.CodeNotIn notIn -> null;
      case Exact.CheckedIs checked -> null;
    };
  }

  private @Nullable Found byCode(Exact.CodeIn codeIn) {
    FieldDefinition field = table.get(codeIn.field());
    if (codeIn.codes().size() > MAX_RECORDS) {
      return null;
    }
    return field.storageClass() == StorageClass.REFERENCE ? byLinks(codeIn, field) : byColumn(codeIn, field);
  }

  private @Nullable Found byLinks(Exact.CodeIn codeIn, FieldDefinition field) {
    String sql = state.org().statements().links(field.number(), field.classKey()).someReferring();
    long[] targets = codeIn.codes().stream().mapToLong(Long::longValue).toArray();
    return found(field, Lead.Kind.LINKS, sql, List.of(targets));
  }

  private @Nullable Found byColumn(Exact exact, FieldDefinition field) {
    if (!table.isIndexed(field)) {
      return null;
    }
    String sql = state.org().statements().records(table).indexes().some(field, exact);
    return found(field, Lead.Kind.COLUMN, sql, NarrowingValues.of(exact, table));
  }

  private @Nullable Found found(FieldDefinition field, Lead.Kind kind, String sql, List<?> values) {
    List<Object> bound = new ArrayList<>(values);
    bound.add(MAX_RECORDS + 1L);
    List<Long> numbers = state.sql().list(sql, row -> row.getLong(1), bound.toArray());
    return numbers.size() > MAX_RECORDS
        ? null
        : new Found(new Lead(field.field().id(), kind, numbers.size()), numbers);
  }
}
