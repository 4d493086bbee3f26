package dev.fieldstone.testing;

import dev.fieldstone.engine.StatementListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every SQL statement that ran. Safe for threads. */
public final class StatementLog implements StatementListener {
  private final List<String> statements = new CopyOnWriteArrayList<>();

  @Override
  public void executing(String sql) {
    statements.add(sql);
  }

  /** {@return the statements so far} */
  public List<String> statements() {
    return List.copyOf(statements);
  }

  /** {@return the statements that some work runs} */
  public List<String> during(Runnable work) {
    int before = statements.size();
    work.run();
    return List.copyOf(statements.subList(before, statements.size()));
  }
}
