package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.spi.ValueTrial;
import dev.fieldstone.importexport.Objection.Reason;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import org.jspecify.annotations.Nullable;

/** Numbers, percentages or amounts of one currency, of which nothing would be lost. */
final class NumberHypothesis implements Hypothesis {
  private static final int MAX_SCALE = 18;
  private static final int MAX_DIGITS = 15;
  private static final int PERCENT_SCALE = 2;
  private static final int GROUP_DIGITS = 3;
  private static final FieldType.Number FINEST = new FieldType.Number(MAX_SCALE);

  private final Trials trials;
  private final ValueTrial trial;
  private final char point;
  private @Nullable Style style;
  private @Nullable Boolean grouped;
  private int decimals;
  private boolean separatorInDoubt;
  private boolean separatorDecided;

  NumberHypothesis(Trials trials) {
    this.trials = trials;
    this.trial = trials.plain();
    this.point = DecimalFormatSymbols.getInstance(trials.locale()).getDecimalSeparator();
    this.separatorDecided = trials.localeStated();
  }

  /** Whether numbers are typed cells, or else the sign that each of them has. */
  private record Style(boolean typed, @Nullable String sign) {}

  @Override
  public @Nullable Reason objection(Cell cell) {
    if (!(trial.value(FINEST, cell.raw()) instanceof BigDecimal value)) {
      return Reason.OTHER_TEXT;
    }
    return cell.isText() ? written(cell.text(), value) : typed((BigDecimal) cell.raw());
  }

  @Override
  public Verdict verdict(Blanks blanks) {
    if (separatorInDoubt && !separatorDecided) {
      return Verdict.falls(Reason.AMBIGUOUS_SEPARATOR);
    }
    String sign = style == null ? null : style.sign();
    if (sign == null) {
      return Verdict.holds(new FieldType.Number(decimals));
    }
    return sign.equals(NumberNotation.PERCENT)
        ? Verdict.holds(new FieldType.Percent(decimals + PERCENT_SCALE))
        : currency(sign);
  }

  private Verdict currency(String sign) {
    String code = CurrencySigns.code(sign, trials.locale());
    if (code == null) {
      return Verdict.falls(Reason.UNKNOWN_CURRENCY);
    }
    FieldType.Currency usual = (FieldType.Currency) FieldType.currency(code);
    return Verdict.holds(new FieldType.Currency(code, Math.max(usual.scale(), decimals)));
  }

  private @Nullable Reason typed(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    decimals = Math.max(decimals, plain.scale());
    boolean isTooLong = plain.scale() > MAX_SCALE || plain.precision() > MAX_DIGITS;
    return isTooLong ? Reason.TOO_MANY_DIGITS : styled(new Style(true, null));
  }

  private @Nullable Reason written(String text, BigDecimal value) {
    NumberNotation notation = NumberNotation.of(text, point);
    Reason loss = loss(notation, value);
    if (loss != null) {
      return loss;
    }
    decimals = Math.max(decimals, notation.decimals());
    noteSeparators(notation);
    Reason mixed = styled(new Style(false, notation.sign()));
    return mixed == null ? groupedAlike(notation) : mixed;
  }

  private static @Nullable Reason loss(NumberNotation notation, BigDecimal value) {
    if (notation.hasLeadingZero()) {
      return Reason.LEADING_ZERO;
    }
    if (notation.plus()) {
      return Reason.PLUS_SIGN;
    }
    if (notation.significantDigits() > MAX_DIGITS) {
      return Reason.TOO_MANY_DIGITS;
    }
    boolean isUnusual =
        notation.other()
            || notation.signed()
            || notation.decimals() == 0
            || (notation.minus() && value.signum() == 0);
    return isUnusual ? Reason.UNUSUAL_NUMBER : null;
  }

  private @Nullable Reason styled(Style given) {
    boolean isSame = style == null || style.equals(given);
    style = given;
    return isSame ? null : Reason.MIXED_NOTATION;
  }

  /** Where one number of more than three digits is grouped, all of them are. */
  private @Nullable Reason groupedAlike(NumberNotation notation) {
    if (notation.whole().length() <= GROUP_DIGITS) {
      return null;
    }
    boolean isGrouped = notation.groups() > 0;
    boolean isSame = grouped == null || grouped == isGrouped;
    grouped = isGrouped;
    return isSame ? null : Reason.MIXED_NOTATION;
  }

  private void noteSeparators(NumberNotation notation) {
    boolean isGroupedOnce = notation.groups() == 1 && !notation.hasPoint();
    boolean isInDoubt = isGroupedOnce || notation.couldGroupByPoint();
    boolean hasSeparator = notation.groups() > 0 || notation.hasPoint();
    separatorInDoubt |= isInDoubt;
    separatorDecided |= hasSeparator && !isInDoubt;
  }
}
