package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.Objection.Reason;
import org.jspecify.annotations.Nullable;

/** What everything is that is nothing else: text, of one line or many. */
final class TextHypothesis implements Hypothesis {
  private final int maxLineCharacters;
  private @Nullable Cell longCell;

  TextHypothesis(Trials trials) {
    this.maxLineCharacters = trials.limits().maxTextCharacters();
  }

  @Override
  public @Nullable Reason objection(Cell cell) {
    note(cell);
    return null;
  }

  @Override
  public Verdict verdict(Blanks blanks) {
    return guess();
  }

  /** Takes note of a value, which may be white space. */
  void note(Cell cell) {
    String text = cell.text();
    boolean isLong = cell.hasLineBreak() || text.codePointCount(0, text.length()) > maxLineCharacters;
    longCell = longCell == null && isLong ? cell.excerpt() : longCell;
  }

  /** {@return the kind of text} */
  Verdict.Holds guess() {
    return new Verdict.Holds(longCell == null ? new FieldType.Text() : new FieldType.LongText(), null);
  }

  /** {@return what is shown of the first value that no line of text can hold; null if there is none} */
  @Nullable Cell longCell() {
    return longCell;
  }
}
