package dev.fieldstone.query;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Status;
import java.util.List;
import java.util.Optional;

/**
 * How the items of a query are found, for people who wonder why a view is slow. No values of records are in it.
 *
 * @param reading which records are read, and how
 * @param ordering what decides the order
 * @param status which records by status
 * @param narrowedBy the conditions that the database answers, all of which must hold
 * @param index what tells the database where the records are; empty where it looks at every one
 * @param evaluated the fields that are looked at in Java to tell what matches, in the table's order
 * @param sortedBy the fields that are looked at in Java to put the items in order, by level
 * @param countedByDatabase whether {@link ViewRunner#count} of the same query is left to the database
 * @param recordsLookedAt at how many records the database looks; at the most, where a page needs only the first
 * @param recordsTouched how many of them it hands over, or counts
 * @param recordsExpected how many items there are
 * @param leftOut the clauses of the view that sleep
 */
public record Explanation(
    Reading reading,
    Ordering ordering,
    Status status,
    List<Narrowed> narrowedBy,
    Optional<Index> index,
    List<Field> evaluated,
    List<Field> sortedBy,
    boolean countedByDatabase,
    long recordsLookedAt,
    long recordsTouched,
    long recordsExpected,
    List<InactiveClause> leftOut) {

  /** Copies the lists. */
  public Explanation {
    narrowedBy = List.copyOf(narrowedBy);
    evaluated = List.copyOf(evaluated);
    sortedBy = List.copyOf(sortedBy);
    leftOut = List.copyOf(leftOut);
  }

  /** How records are read. */
  public enum Reading {
    /** None: a condition can hold for no record. */
    NONE,
    /** By number, one by one, since a condition or an index says which. */
    PICKED,
    /** All of the table in batches, of which the database leaves out what it can. */
    STREAMED,
    /** Along the view's manual order, as far as the page needs; where few of many match, streamed after all. */
    WALKED,
    /** All of the table, from columns that are kept in memory: the database is asked for the page's items alone. */
    IN_MEMORY
  }

  /** What decides the order. */
  public enum Ordering {
    /** The sorts, then manual position, then creation. */
    SORTED,
    /** Manual position, then creation. */
    MANUAL,
    /** Creation alone. */
    CREATION
  }

  /**
   * A condition that the database answers.
   *
   * @param field the field; the one that stands for the record, where records are named
   * @param demand what is asked of its value
   * @param text the condition for people, such as {@code amount from 5}: times in UTC, options and records by how many
   */
  public record Narrowed(Field field, Demand demand, String text) {}

  /** What a condition that the database answers asks of a value. */
  public enum Demand {
    /** To be one of some options or records. */
    ONE_OF,
    /** To be none of them, or empty. */
    NONE_OF,
    /** To lie within bounds. */
    WITHIN,
    /** To be checked, or not. */
    CHECKED
  }

  /**
   * What is kept beside a field's values, to find records by them.
   *
   * @param field the field
   * @param kind what it is
   * @param records how many records it found
   */
  public record Index(Field field, IndexKind kind, int records) {}

  /** What can be kept beside values. */
  public enum IndexKind {
    /** The links of a reference, which every reference has. */
    LINKS,
    /** An index on the field's values, made by {@link dev.fieldstone.engine.Tables#index}. */
    VALUES
  }

  /** {@return all of it for people, one line for each part; not meant to be read by programs} */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("Reading: ").append(reading);
    index.ifPresent(found -> text.append(" by the ").append(found.kind()).append(" of ").append(found.field().key()));
    text.append("\nStatus: ").append(status);
    narrowedBy.forEach(narrowed -> text.append("\nNarrowed by the database: ").append(narrowed.text()));
    line(text, "Evaluated in Java: ", evaluated);
    text.append("\nOrder: ").append(ordering);
    line(text, "Sorted by: ", sortedBy);
    text.append("\nRecords: ").append(recordsLookedAt).append(" looked at, ");
    text.append(recordsTouched).append(" touched, ").append(recordsExpected).append(" expected");
    leftOut.forEach(clause -> text.append("\nLeft out: ").append(clause.path()).append(": ").append(clause.reason()));
    return text.toString();
  }

  private static void line(StringBuilder text, String beginning, List<Field> fields) {
    if (!fields.isEmpty()) {
      text.append('\n').append(beginning).append(String.join(", ", fields.stream().map(Field::key).toList()));
    }
  }
}
