package dev.fieldstone.examples.console;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far long work has come: as a bar where a person is watching, otherwise not at all. */
public sealed interface ProgressDisplay extends AutoCloseable {

  /** Says how much is done. */
  void advanceTo(long doneCount);

  /** Leaves the display as it stands. */
  @Override
  void close();

  /** {@return a display that stands at nothing} */
  static ProgressDisplay of(String task, long totalCount) {
    return isTerminal() ? Bar.of(task, totalCount) : new Silent();
  }

  /** A console may be there without a terminal since JDK 22, which is also the first to tell the two apart. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException olderJdk) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException unexpected) {
      throw new IllegalStateException("A console should say whether it is a terminal", unexpected);
    }
  }

  /**
   * A bar on the terminal.
   *
   * @param bar what draws it, on standard error
   */
  record Bar(ProgressBar bar) implements ProgressDisplay {

    private static Bar of(String task, long totalCount) {
      return new Bar(
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(totalCount)
              .setStyle(ProgressBarStyle.ASCII)
              .build());
    }

    @Override
    public void advanceTo(long doneCount) {
      bar.stepTo(doneCount);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** Nothing to see. */
  record Silent() implements ProgressDisplay {

    @Override
    public void advanceTo(long doneCount) {}

    @Override
    public void close() {}
  }
}
