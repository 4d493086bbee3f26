package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.schema.FieldType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses columns of cells that begin in row 2, in Berlin. */
record Guesses(@Nullable Locale locale, List<String> dateFormats) {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  static Guesses unstated() {
    return new Guesses(null, List.of());
  }

  static Guesses in(Locale locale) {
    return new Guesses(locale, List.of());
  }

  static Guesses stating(String dateFormat) {
    return new Guesses(null, List.of(dateFormat));
  }

  ColumnStudy.Guess of(Object... cells) {
    return of(Arrays.asList(cells));
  }

  ColumnStudy.Guess of(List<?> cells) {
    Trials trials = Trials.of(Limits.defaults(), locale, ZONE);
    ColumnStudy study = new ColumnStudy(trials, new TimeForms(trials, dateFormats));
    long row = 2;
    for (Object cell : cells) {
      study.add(cell, row++);
    }
    return study.guess();
  }

  FieldType type(Object... cells) {
    return of(cells).verdict().type();
  }

  /** {@return cells of which each comes several times} */
  static List<String> repeated(int times, String... cells) {
    List<String> all = new ArrayList<>();
    for (int turn = 0; turn < times; turn++) {
      all.addAll(Arrays.asList(cells));
    }
    return all;
  }
}
