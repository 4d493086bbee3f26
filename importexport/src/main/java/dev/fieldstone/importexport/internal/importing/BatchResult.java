package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Outcome.Effect;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.spi.AnswerForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch.
 *
 * @param outcomes what became of each row; of a batch that was kept, without the ids of records
 * @param createdTargets how many records of other tables were made
 * @param createdOptions the labels that became options, by field key
 */
record BatchResult(List<Outcome> outcomes, long createdTargets, Map<String, List<String>> createdOptions) {
  /** How it is kept: one letter a row, the number of targets, the options, and whatever was refused. */
  static final AnswerForm<BatchResult> FORM =
      new AnswerForm<>() {
        @Override
        public Object plain(BatchResult result) {
          return result.plain();
        }

        @Override
        public BatchResult answer(@Nullable Object plain) {
          return BatchResult.of((List<?>) plain);
        }
      };

  /** Stands for the record of a row that was done in an earlier run: only what became of it counts. */
  private static final RecordId DONE_BEFORE = new RecordId(0, 0);

  private static final char REFUSED = '-';
  private static final int PARTS_BEFORE_REFUSED = 3;

  private List<Object> plain() {
    StringBuilder effects = new StringBuilder(outcomes.size());
    List<Object> refusals = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Done done -> effects.append(letter(done.effect()));
        case Outcome.Refused refused -> {
          effects.append(REFUSED);
          refusals.add(refused);
        }
      }
    }
    List<Object> options = new ArrayList<>();
    createdOptions.forEach((key, labels) -> options.add(List.of(key, List.copyOf(labels))));
    List<Object> plain = new ArrayList<>(List.of(effects.toString(), createdTargets, options));
    plain.addAll(refusals);
    return plain;
  }

  /** {@return what was kept as this} */
  static BatchResult of(@Nullable List<?> plain) {
    if (plain == null) {
      throw new IllegalArgumentException("A batch is kept as a list");
    }
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (Object kept : (List<?>) plain.get(2)) {
      List<?> option = (List<?>) kept;
      options.put((String) option.get(0), ((List<?>) option.get(1)).stream().map(String.class::cast).toList());
    }
    String effects = (String) plain.get(0);
    List<Outcome> outcomes = new ArrayList<>(effects.length());
    int refused = PARTS_BEFORE_REFUSED;
    for (int index = 0; index < effects.length(); index++) {
      char letter = effects.charAt(index);
      outcomes.add(
          letter == REFUSED ? (Outcome) plain.get(refused++) : new Outcome.Done(DONE_BEFORE, effect(letter)));
    }
    return new BatchResult(outcomes, ((Number) plain.get(1)).longValue(), options);
  }

  /** What is kept outlives the order in which effects are declared. */
  private static char letter(Effect effect) {
    return switch (effect) {
      case CREATED -> 'c';
      case UPDATED -> 'u';
      case UNCHANGED -> 'n';
      case DELETED -> 'd';
    };
  }

  private static Effect effect(char letter) {
    return Arrays.stream(Effect.values())
        .filter(effect -> letter(effect) == letter)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No effect is kept as " + letter));
  }
}
