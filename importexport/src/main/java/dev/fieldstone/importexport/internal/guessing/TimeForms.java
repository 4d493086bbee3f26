package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.spi.ValueTrial;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways to write days and points in time that are looked for: the stated ones, then ISO, then the common ones. */
final class TimeForms {
  private static final FieldType.Date DATE = new FieldType.Date();
  private static final FieldType.DateTime DATE_TIME = new FieldType.DateTime(ZoneOffset.UTC);
  private static final Pattern FINER_THAN_MICROS = Pattern.compile("\\.\\d{7}");

  /** Formats of numbers, by the format with day and month swapped if the separator does not tell them apart. */
  private static final Map<String, String> RIVALS =
      Map.of("d/M/yyyy", "M/d/yyyy", "M/d/yyyy", "d/M/yyyy", "d-M-yyyy", "M-d-yyyy", "M-d-yyyy", "d-M-yyyy");

  private static final List<String> IN_DIGITS =
      List.of("d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "M-d-yyyy", "yyyy/M/d", "yyyy.M.d");
  private static final List<String> WITH_NAMES =
      List.of(
          "d MMM yyyy", "d MMMM yyyy", "d. MMM yyyy", "d. MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "d-MMM-yyyy");

  private final Trials trials;
  private final ValueTrial iso;
  private final ValueTrial strict;
  private final Map<String, Boolean> formats = new LinkedHashMap<>();

  /** Prepares the formats, those that are stated first; names of months need a locale. */
  TimeForms(Trials trials, List<String> stated) {
    this.trials = trials;
    this.iso = trials.dated(null);
    this.strict = trials.strict();
    stated.forEach(format -> formats.put(format, true));
    IN_DIGITS.forEach(format -> formats.putIfAbsent(format, false));
    if (trials.localeStated()) {
      WITH_NAMES.forEach(format -> formats.putIfAbsent(format, false));
    }
  }

  /** {@return the ways to write a day} */
  List<TimeForm> days() {
    List<TimeForm> forms = new ArrayList<>();
    forms.add(form(null, cell -> cell.isText() && iso.value(DATE, cell.text()) != null));
    forms.add(form(null, cell -> cell.raw() instanceof LocalDate day && iso.value(DATE, day) != null));
    formats.forEach((format, stated) -> forms.add(form(format, stated, dayIn(format, stated))));
    return inOrder(forms);
  }

  /** {@return the ways to write a point in time; one without an offset is of the session's zone} */
  List<TimeForm> instants() {
    List<TimeForm> forms = new ArrayList<>();
    forms.add(form(null, this::hasOffset));
    forms.add(form(null, cell -> !hasOffset(cell) && isLocal(cell, null)));
    forms.add(form(null, this::isTypedTime));
    formats.forEach((format, stated) -> forms.add(form(format, stated, localIn(format, stated))));
    return inOrder(forms);
  }

  /** A spreadsheet does not tell a day from its midnight. */
  private boolean isTypedTime(Cell cell) {
    return switch (cell.raw()) {
      case LocalDateTime local -> exists(local);
      case LocalDate day -> exists(day.atStartOfDay());
      default -> false;
    };
  }

  private static List<TimeForm> inOrder(List<TimeForm> forms) {
    List<TimeForm> statedFirst = new ArrayList<>(forms.stream().filter(TimeForm::stated).toList());
    forms.stream().filter(form -> !form.stated()).forEach(statedFirst::add);
    return statedFirst;
  }

  private static TimeForm form(@Nullable String format, Predicate<Cell> fits) {
    return new TimeForm(format, false, null, fits);
  }

  private static TimeForm form(String format, boolean stated, Predicate<Cell> fits) {
    return new TimeForm(format, stated, RIVALS.get(format), fits);
  }

  /** The lenient reading takes the ISO form beside any format: what that reads alike is written so only if stated. */
  private Predicate<Cell> dayIn(String format, boolean stated) {
    ValueTrial trial = trials.dated(format);
    return cell -> {
      Object day = cell.isText() ? trial.value(DATE, cell.text()) : null;
      return day != null && (stated || !day.equals(iso.value(DATE, cell.text())));
    };
  }

  private Predicate<Cell> localIn(String format, boolean stated) {
    ValueTrial trial = trials.dated(format);
    return cell ->
        !hasOffset(cell)
            && isLocal(cell, format)
            && (stated || !Objects.equals(trial.value(DATE_TIME, cell.text()), iso.value(DATE_TIME, cell.text())));
  }

  private boolean hasOffset(Cell cell) {
    return cell.isText() && isFineEnough(cell) && strict.value(DATE_TIME, cell.text().strip()) != null;
  }

  /** Whether a text is a day with a time, which the clocks of the zone have shown. */
  private boolean isLocal(Cell cell, @Nullable String format) {
    if (!cell.isText() || !isFineEnough(cell) || trials.dated(format).value(DATE, cell.text()) != null) {
      return false;
    }
    return trials.datedInUtc(format).value(DATE_TIME, cell.text()) instanceof Instant wanted
        && trials.dated(format).value(DATE_TIME, cell.text()) instanceof Instant meant
        && LocalDateTime.ofInstant(wanted, ZoneOffset.UTC).equals(LocalDateTime.ofInstant(meant, trials.zone()));
  }

  private boolean exists(LocalDateTime local) {
    Instant meant = local.atZone(trials.zone()).toInstant();
    return LocalDateTime.ofInstant(meant, trials.zone()).equals(local)
        && local.truncatedTo(ChronoUnit.MICROS).equals(local)
        && iso.value(DATE_TIME, meant) != null;
  }

  private static boolean isFineEnough(Cell cell) {
    return !FINER_THAN_MICROS.matcher(cell.text()).find();
  }
}
