package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.internal.value.StorableText;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Steps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps and lanes of boards as they are kept: bounds in their one form, options by id. */
final class BoardClauses {
  private static final String STEPS = "layout.steps";
  private static final String LANES = "layout.lanes";

  /** Beside the ranges between the bounds there are the last one and the group of what has no value. */
  private static final int OTHER_LANES = 2;

  private static final int MAX_DIGITS = 34;
  private static final int MAX_EXPONENT = 30;
  private static final int MAX_LANES = 1_000;

  /** The keys of a text are as long as the text, so that their length is bounded together. */
  private static final int MAX_LANE_CHARACTERS = 100_000;

  private static final String EMPTY_KEY = "";
  private static final String OTHER_KEY = "other";

  private final TableDefinition table;
  private final ViewFaults faults;
  private final Limits limits;

  BoardClauses(TableDefinition table, ViewFaults faults, Limits limits) {
    this.table = table;
    this.faults = faults;
    this.limits = limits;
  }

  /** {@return a board to keep, its axis by id} */
  Layout.Board of(Layout.Board board) {
    return new Layout.Board(board.axis(), steps(board.steps()), lanes(board));
  }

  /** Returns the label that stands for an option; null where it has none, or one that is another group's key. */
  static @Nullable String label(List<Option> options, OptionId option) {
    return options.stream()
        .filter(candidate -> candidate.id().equals(option))
        .map(Option::label)
        .filter(label -> !TextFold.caseFold(label).equals(OTHER_KEY))
        .findFirst()
        .orElse(null);
  }

  private Steps steps(Steps steps) {
    return switch (steps) {
      case Steps.Ranges ranges -> ranges(ranges);
      case Steps.Usual usual -> usual;
      case Steps.Periods periods -> periods;
      case Steps.Relative relative -> relative;
    };
  }

  private Steps ranges(Steps.Ranges ranges) {
    int limit = Math.max(0, limits.maxBoardColumns() - OTHER_LANES);
    List<BigDecimal> bounds = ranges.bounds();
    if (bounds.size() > limit) {
      faults.add(
          Problem.of(ErrorCode.VIEW_INVALID, STEPS, "There are more bounds than a board has groups for")
              .with("count", bounds.size())
              .with("limit", limit));
      return ranges;
    }
    for (int index = 0; index < bounds.size(); index++) {
      if (!isKeepable(bounds.get(index))) {
        faults.add(STEPS + "[" + index + "]", "A bound is a number of at most 34 digits");
      } else if (index > 0 && bounds.get(index).compareTo(bounds.get(index - 1)) <= 0) {
        faults.add(STEPS + "[" + index + "]", "Bounds ascend");
      }
    }
    return new Steps.Ranges(bounds.stream().map(BoardClauses::normal).toList());
  }

  private static boolean isKeepable(BigDecimal bound) {
    return bound.precision() <= MAX_DIGITS && Math.abs((long) bound.precision() - bound.scale()) <= MAX_EXPONENT + 1L;
  }

  private static BigDecimal normal(BigDecimal bound) {
    BigDecimal stripped = bound.stripTrailingZeros();
    return stripped.scale() < 0 && isKeepable(stripped) ? stripped.setScale(0) : stripped;
  }

  private Lanes lanes(Layout.Board board) {
    Map<String, String> byLabel = optionKeys(board.axis());
    Lanes lanes = board.lanes();
    demandBounded(lanes);
    return new Lanes(
        keys(lanes.order(), "order", byLabel),
        keys(lanes.hidden(), "hidden", byLabel),
        keys(lanes.collapsed(), "collapsed", byLabel));
  }

  private void demandBounded(Lanes lanes) {
    long characters =
        Stream.of(lanes.order(), lanes.hidden(), lanes.collapsed())
            .flatMap(List::stream)
            .mapToLong(String::length)
            .sum();
    if (characters > MAX_LANE_CHARACTERS) {
      faults.add(
          Problem.of(ErrorCode.VIEW_INVALID, LANES, "The keys of the lanes are too long together")
              .with("characters", characters)
              .with("limit", MAX_LANE_CHARACTERS));
    }
  }

  private List<String> keys(List<String> given, String list, Map<String, String> byLabel) {
    String path = LANES + "." + list;
    if (given.size() > MAX_LANES) {
      faults.add(
          Problem.of(ErrorCode.VIEW_INVALID, path, "There are too many lanes")
              .with("count", given.size())
              .with("limit", MAX_LANES));
      return given;
    }
    Set<String> keys = new LinkedHashSet<>();
    for (int index = 0; index < given.size(); index++) {
      String key = byLabel.getOrDefault(TextFold.caseFold(given.get(index)), given.get(index));
      if (!StorableText.isStorable(key)) {
        faults.add(path + "[" + index + "]", "A key has no NUL characters and no lone surrogates");
      } else if (!keys.add(key) && given.indexOf(given.get(index)) < index) {
        faults.add(path + "[" + index + "]", "A list names a lane once");
      }
    }
    return new ArrayList<>(keys);
  }

  /** The keys of options by label; what is a key of another group is none's label. */
  private Map<String, String> optionKeys(@Nullable FieldLocator axis) {
    Map<String, String> keys = new HashMap<>();
    List<Option> options = axis == null ? List.of() : table.field(axis).options();
    for (Option option : options) {
      keys.put(TextFold.caseFold(option.label()), option.id().toString());
    }
    keys.remove(EMPTY_KEY);
    keys.remove(OTHER_KEY);
    return keys;
  }
}
