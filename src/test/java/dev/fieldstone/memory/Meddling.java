package dev.fieldstone.memory;

import dev.fieldstone.concurrency.AtOnce;
import dev.fieldstone.engine.StatementListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lets another thread write just before the statements of a question, and keeps the statements. */
final class Meddling implements StatementListener {
  private final List<String> statements = new ArrayList<>();
  private volatile Thread asking = Thread.currentThread();
  private Runnable write = () -> {};
  private int left;

  @Override
  public void executing(String sql) {
    if (!Thread.currentThread().equals(asking)) {
      return;
    }
    statements.add(sql);
    if (isLookup(sql) && left > 0) {
      left--;
      AtOnce.run(1, thread -> write.run());
    }
  }

  /** Asks a question, and does a write before each of its first look-ups of records by number. */
  <T> T during(Supplier<T> question, int times, Runnable meddlingWrite) {
    asking = Thread.currentThread();
    statements.clear();
    write = meddlingWrite;
    left = times;
    try {
      return question.get();
    } finally {
      left = 0;
    }
  }

  /** {@return the statements of the last question} */
  List<String> statements() {
    return List.copyOf(statements);
  }

  /** {@return how many of them looked up records by number} */
  long lookups() {
    return statements.stream().filter(Meddling::isLookup).count();
  }

  /** {@return how often it did not come to the last write} */
  int left() {
    return left;
  }

  private static boolean isLookup(String sql) {
    return sql.startsWith("select") && sql.contains("\"state\".\"value\"") && sql.contains("left ");
  }
}
