package dev.fieldstone.examples.console;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a program tells people what it does. Not safe for threads. */
public final class Console {
  private static final String INDENT = "  ";

  private final PrintStream out;

  /** Prints to a stream, which stays open. */
  public Console(PrintStream out) {
    this.out = out;
  }

  /** Begins a section. */
  public void heading(String text) {
    out.println();
    out.println(text);
  }

  /** Says something within a section. */
  public void say(String sentence) {
    out.println(INDENT + sentence);
  }

  /** Draws a table within a section. */
  public void draw(TextTable table) {
    out.println();
    table.draw().forEach(line -> out.println(INDENT + line));
    out.println();
  }

  /** Prints a line of its own. */
  public void line(String text) {
    out.println(text);
  }

  /** {@return a whole number as people write it in English} */
  public static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** {@return the whole part of a number as people write it in English, "" for none} */
  public static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number(number.longValue());
  }

  /** {@return the plain text of a value, "" for none} */
  public static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
