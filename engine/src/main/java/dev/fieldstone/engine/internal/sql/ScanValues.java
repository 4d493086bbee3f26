package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.internal.columns.Narrowing;
import java.util.ArrayList;
import java.util.List;

/** What a narrowing looks like as SQL, and the values that it binds: for each condition a number, or an array of numbers. */
public final class ScanValues {
  private ScanValues() {}

  /** {@return the values to bind, in the order of the conditions} */
  public static List<Object> of(Narrowing narrowing) {
    List<Object> values = new ArrayList<>();
    for (Narrowing.Exact exact : narrowing.conditions()) {
      values.add(isSingle(exact) ? numbers(exact).get(0) : array(numbers(exact)));
    }
    return values;
  }

  /** {@return whether a condition names nothing, so that it holds for no record} */
  public static boolean isEmpty(Narrowing.Exact exact) {
    return numbers(exact).isEmpty();
  }

  /** {@return whether a condition names just one number, which databases compare faster than an array of one} */
  static boolean isSingle(Narrowing.Exact exact) {
    return numbers(exact).size() == 1;
  }

  /** Equal for narrowings that are the same text. */
  static List<Object> shape(Narrowing narrowing) {
    List<Object> shape = new ArrayList<>();
    for (Narrowing.Exact exact : narrowing.conditions()) {
      shape.add(
          switch (exact) {
            case Narrowing.Exact.RecordIn recordIn -> "record";
            case Narrowing.Exact.CodeIn codeIn -> codeIn.field();
          });
      shape.add(isSingle(exact));
    }
    return shape;
  }

  private static List<Long> numbers(Narrowing.Exact exact) {
    return switch (exact) {
      case Narrowing.Exact.RecordIn recordIn -> recordIn.numbers();
      case Narrowing.Exact.CodeIn codeIn -> codeIn.codes();
    };
  }

  private static long[] array(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }
}
