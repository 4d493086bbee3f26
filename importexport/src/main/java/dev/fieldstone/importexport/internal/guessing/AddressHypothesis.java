package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.spi.ValueTrial;
import dev.fieldstone.importexport.Objection.Reason;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts by which somebody or something is reached: more narrowly than the type itself takes them. */
final class AddressHypothesis implements Hypothesis {
  private static final Pattern WEB = Pattern.compile("(?i)(https?|ftps?)://.+");
  private static final Pattern TELEPHONE = Pattern.compile("(\\+|\\(\\d{1,5}\\))[^\\p{L}]*");
  private static final int MIN_PHONE_DIGITS = 7;

  private final FieldType.Stored type;
  private final ValueTrial trial;
  private final Predicate<String> condition;

  private AddressHypothesis(FieldType.Stored type, Trials trials, Predicate<String> condition) {
    this.type = type;
    this.trial = trials.plain();
    this.condition = condition;
  }

  static AddressHypothesis email(Trials trials) {
    return new AddressHypothesis(new FieldType.Email(), trials, text -> true);
  }

  /** Takes what has one of the common schemes: a colon alone stands in many texts. */
  static AddressHypothesis web(Trials trials) {
    return new AddressHypothesis(new FieldType.Url(), trials, WEB.asMatchPredicate());
  }

  /** Takes what begins with a plus, or a code in parentheses: digits alone may be any number. */
  static AddressHypothesis phone(Trials trials) {
    return new AddressHypothesis(
        new FieldType.Phone(), trials, text -> TELEPHONE.matcher(text).matches() && digits(text) >= MIN_PHONE_DIGITS);
  }

  @Override
  public @Nullable Reason objection(Cell cell) {
    boolean fits = cell.isText() && condition.test(cell.text()) && trial.value(type, cell.text()) != null;
    return fits ? null : Reason.OTHER_TEXT;
  }

  @Override
  public Verdict verdict(Blanks blanks) {
    return blanks.spaces() ? Verdict.falls(Reason.OTHER_TEXT) : Verdict.holds(type);
  }

  private static long digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }
}
