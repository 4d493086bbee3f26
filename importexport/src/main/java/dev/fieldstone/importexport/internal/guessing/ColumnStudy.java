package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.Objection;
import dev.fieldstone.importexport.Objection.Reason;
import dev.fieldstone.importexport.internal.CellFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that could be said of a column, while its cells go by. */
final class ColumnStudy {
  private final List<Candidate> candidates = new ArrayList<>();
  private final TextHypothesis text;
  private final DistinctValues distinct = new DistinctValues();
  private long blanks;
  private long faults;
  private boolean spaces;
  private @Nullable Cell first;

  /** Begins with every hypothesis, the narrowest first. */
  ColumnStudy(Trials trials, TimeForms times) {
    this.text = new TextHypothesis(trials);
    List<Hypothesis> hypotheses =
        List.of(
            new CheckboxHypothesis(trials),
            new NumberHypothesis(trials),
            new TimeHypothesis(new FieldType.Date(), times.days()),
            new TimeHypothesis(new FieldType.DateTime(trials.zone()), times.instants()),
            AddressHypothesis.email(trials),
            AddressHypothesis.web(trials),
            AddressHypothesis.phone(trials),
            new ChoicesHypothesis(trials),
            new ChoiceHypothesis(trials),
            text);
    hypotheses.forEach(hypothesis -> candidates.add(new Candidate(hypothesis)));
  }

  /** A hypothesis, and what spoke against it. */
  private static final class Candidate {
    private final Hypothesis hypothesis;
    private @Nullable Objection objection;

    Candidate(Hypothesis hypothesis) {
      this.hypothesis = hypothesis;
    }
  }

  /**
   * What the column is guessed to be.
   *
   * @param verdict the type
   * @param objection why it is no narrower, if it is text and has values
   */
  record Guess(Verdict.Holds verdict, @Nullable Objection objection) {}

  /** Takes note of a cell; an error in the place of a value is neither value nor blank, and fits no type. */
  void add(Object raw, long row) {
    if (raw instanceof CellFault) {
      faults++;
      return;
    }
    Cell cell = Cell.of(raw, row);
    if (cell.text().isBlank()) {
      addBlank(cell);
      return;
    }
    first = first == null ? cell.excerpt() : first;
    distinct.add(cell.text());
    candidates.forEach(candidate -> hold(candidate, cell));
  }

  /** {@return the first hypothesis that holds; the last one always does} */
  Guess guess() {
    Cell value = first;
    if (value == null) {
      return new Guess(text.guess(), null);
    }
    for (Candidate candidate : candidates) {
      if (candidate.objection == null) {
        switch (candidate.hypothesis.verdict(new Hypothesis.Blanks(blanks, spaces))) {
          case Verdict.Falls falls -> candidate.objection = objection(falls.reason(), value);
          case Verdict.Holds holds -> {
            return new Guess(holds, isText(holds) ? strongest(value) : null);
          }
        }
      }
    }
    throw new IllegalStateException("Everything is text");
  }

  long blanks() {
    return blanks;
  }

  long faults() {
    return faults;
  }

  DistinctValues distinct() {
    return distinct;
  }

  /** White space is a value where text is wanted. */
  private void addBlank(Cell cell) {
    blanks++;
    if (!cell.text().isEmpty()) {
      spaces = true;
      text.note(cell);
    }
  }

  private static void hold(Candidate candidate, Cell cell) {
    if (candidate.objection == null) {
      Reason reason = candidate.hypothesis.objection(cell);
      candidate.objection = reason == null ? null : objection(reason, cell);
    }
  }

  private static Objection objection(Reason reason, Cell cell) {
    return new Objection(reason, Excerpt.of(cell.text()), cell.row());
  }

  /** {@return what tells most about the column: the first value that spoke against what the others fitted} */
  private @Nullable Objection strongest(Cell value) {
    List<Objection> objections = new ArrayList<>();
    candidates.stream().map(candidate -> candidate.objection).filter(Objects::nonNull).forEach(objections::add);
    Cell longCell = text.longCell();
    if (longCell != null) {
      objections.add(objection(Reason.LONG, longCell));
    }
    return objections.stream()
        .max(Comparator.comparingInt((Objection one) -> weight(one, value)).thenComparingLong(Objection::row))
        .orElse(null);
  }

  /** What no value fitted tells least, and a notation that would be lost tells most. */
  private static int weight(Objection objection, Cell value) {
    return switch (objection.reason()) {
      case OTHER_TEXT -> objection.row() > value.row() ? 3 : 0;
      case NO_LABEL -> objection.row() > value.row() ? 1 : 0;
      case TOO_MANY_CHOICES, TOO_FEW_REPEATS, CASE_DIFFERS -> 1;
      case LONG -> 2;
      case LEADING_ZERO, PLUS_SIGN, TOO_MANY_DIGITS, UNUSUAL_NUMBER, MIXED_NOTATION, AMBIGUOUS_SEPARATOR,
          UNKNOWN_CURRENCY, AMBIGUOUS_DATE, BLANK_IS_FALSE -> 4;
    };
  }

  private static boolean isText(Verdict.Holds holds) {
    return holds.type() instanceof FieldType.Text || holds.type() instanceof FieldType.LongText;
  }
}
