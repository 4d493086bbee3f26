package dev.fieldstone.query.internal.cursor;

import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.query.internal.order.CodeRanks;
import dev.fieldstone.query.internal.order.Level;
import dev.fieldstone.query.internal.order.ValueKind;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.List;

/**
 * Tells queries apart by what they select and in which order: table, view, status, filters, search, sorts with what
 * they compare by at present, and of the session its zone and week where the filters ask for times, and its actor where
 * they ask for whoever asks. The same on every machine and in every process. Fields count by id, so that a renamed key
 * makes no other query; a page's size does not count.
 */
final class QueryFingerprint {
  private final TableShape table;
  private final QueryMoment moment;
  private final Checksum checksum = new Checksum();

  private QueryFingerprint(TableShape table, QueryMoment moment) {
    this.table = table;
    this.moment = moment;
  }

  /** {@return how many options each level has that goes by their order} */
  static List<Integer> optionCounts(Plan plan) {
    return plan.levels().stream()
        .filter(level -> level.kind() instanceof ValueKind.Choice)
        .map(level -> ((ValueKind.Choice) level.kind()).ranks().count())
        .toList();
  }

  /**
   * {@return the fingerprint of a query}
   *
   * @param plan what was made of the query
   * @param optionCounts how many options count of each level that goes by their order: those that are added behind them
   *     change nothing
   */
  static long of(Plan plan, Query query, QueryMoment moment, List<Integer> optionCounts) {
    QueryFingerprint fingerprint = new QueryFingerprint(plan.table(), moment);
    fingerprint.checksum.add(plan.table().table().id().toString());
    fingerprint.checksum.add(plan.status().name());
    fingerprint.checksum.add(query.search().strip());
    fingerprint.add(query.filter());
    View view = plan.view();
    if (view != null) {
      fingerprint.checksum.add(view.id().toString());
      fingerprint.add(view.query().filter());
    }
    fingerprint.addLevels(plan.levels(), optionCounts);
    return fingerprint.checksum.value();
  }

  private void addLevels(List<Level> levels, List<Integer> optionCounts) {
    checksum.add(levels.size());
    checksum.add(optionCounts.size());
    int choices = 0;
    for (Level level : levels) {
      add(level);
      if (level.kind() instanceof ValueKind.Choice choice && choices < optionCounts.size()) {
        addOptions(choice.ranks(), optionCounts.get(choices));
        choices++;
      }
    }
  }

  private void add(Level level) {
    Field field = table.field(level.field());
    checksum.add(field.id().toString());
    checksum.add(field.type().storageClass().name());
    checksum.add(level.direction().name());
    checksum.add(level.empties().name());
    if (level.kind() instanceof ValueKind.Natural) {
      checksum.add("natural");
    } else if (level.kind() instanceof ValueKind.OptionLabel) {
      checksum.add("by label");
    }
    if (field.type() instanceof FieldType.Referring reference) {
      checksum.add(reference.target().toString());
    }
  }

  private void addOptions(CodeRanks ranks, int count) {
    checksum.add(count);
    for (long code : ranks.first(count)) {
      checksum.add(code);
    }
  }

  private void add(Filter filter) {
    switch (filter) {
      case Filter.All all -> add("all", all.parts());
      case Filter.Any any -> add("any", any.parts());
      case Filter.Off off -> checksum.add("off");
      case Filter.Condition condition -> add(condition);
    }
  }

  private void add(String group, List<Filter> parts) {
    checksum.add(group);
    checksum.add(parts.size());
    parts.forEach(this::add);
  }

  private void add(Filter.Condition condition) {
    Field field = table.field(condition.field());
    checksum.add("condition");
    checksum.add(field.id().toString());
    checksum.add(condition.operator().name());
    if (condition.exact()) {
      checksum.add("exact");
    }
    checksum.add(condition.operands().size());
    for (Object operand : condition.operands()) {
      checksum.add(text(operand));
      if (operand == Me.ME) {
        checksum.add(moment.actor());
      }
    }
    StorageClass storageClass = field.type().storageClass();
    if (storageClass == StorageClass.TIMESTAMP || storageClass == StorageClass.DATE) {
      checksum.add(moment.zone().getId());
      checksum.add(moment.firstDayOfWeek().name());
    }
  }

  private static String text(Object operand) {
    return switch (operand) {
      case RecordLocator record -> record.id().toString();
      case Option option -> option.id().toString();
      case Me me -> "whoever asks";
      default -> operand.toString();
    };
  }
}
