package dev.fieldstone.engine.scope;

import java.util.ArrayList;
import java.util.List;

/**
 * What a session may see and write. Immutable; belongs to no org until a session is put within it, and is read anew by
 * each call, so that what it names by id may be renamed.
 *
 * <p>{@code Scope.closed().with(TableScope.of("deals").where(Filter.field("owner").is(Me.ME)))}
 *
 * @param tables what it says of tables; of one that is named twice, both hold
 * @param others what becomes of tables that are not named
 */
public record Scope(List<TableScope> tables, Others others) {

  /** What becomes of tables that a scope does not name. */
  public enum Others {
    /** They are seen and written as without a scope. */
    OPEN,
    /** They are hidden, and with them every field that refers to their records. */
    CLOSED
  }

  /** Copies the tables. */
  public Scope {
    tables = List.copyOf(tables);
  }

  /** {@return a scope that leaves every table open that will not be named} */
  public static Scope open() {
    return new Scope(List.of(), Others.OPEN);
  }

  /** {@return a scope that hides every table that will not be named} */
  public static Scope closed() {
    return new Scope(List.of(), Others.CLOSED);
  }

  /** {@return this scope, saying this of a table, too} */
  public Scope with(TableScope table) {
    List<TableScope> more = new ArrayList<>(tables);
    more.add(table);
    return new Scope(more, others);
  }
}
