package dev.fieldstone.questions;

import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.model.meaning.ModelText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which group things are, by the words of {@code docs/decisions/0030-groups.md}. */
final class PlainGroups {
  static final String OTHER = "other";

  private static final Map<String, String> ACTOR_LABELS = Map.of("ada", "Zoe", "bob", "abe");

  private final Things things;
  private final Field axis;
  private final Steps steps;
  private final PlainSpans spans;
  private final List<Thing> selected;
  private final int maxGroups;

  /** Splits what is selected. */
  PlainGroups(Things things, Asker asker, List<Thing> selected, Field axis, Steps steps, int maxGroups) {
    this.things = things;
    this.axis = axis;
    this.selected = selected;
    this.maxGroups = maxGroups;
    this.steps = steps;
    this.spans = PlainSpans.of(asker, steps, selected.stream().map(this::value).toList(), maxGroups);
  }

  /** Gives some actors labels that stand in another order. */
  static void nameActors(Things things) {
    ACTOR_LABELS.forEach((id, label) -> things.workspace().org("acme").as("ada").actors().put(id, label, true));
  }

  /** {@return the key of the group that a thing would be in, were there no limit; "" for none} */
  String key(Thing thing) {
    Object value = value(thing);
    return value == null ? "" : keyOf(value);
  }

  private @Nullable Object value(Thing thing) {
    Object value = thing.value(axis);
    boolean isCheckbox = axis.key().equals("done");
    return value == null && isCheckbox ? false : value;
  }

  private String keyOf(Object value) {
    return switch (axis.type().storageClass()) {
      case OPTION, REFERENCE, BOOLEAN -> value.toString();
      case ACTOR -> escaped((String) value);
      case TEXT -> escaped(ModelText.caseFold((String) value));
      case NUMBER -> range((BigDecimal) value);
      case DATE, TIMESTAMP -> spans.key(value);
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> throw new IllegalStateException("No axis");
    };
  }

  private static String escaped(String text) {
    return text.equals(OTHER) || text.startsWith("=") ? "=" + text : text;
  }

  private String range(BigDecimal number) {
    return bounds().stream()
        .filter(bound -> bound.compareTo(number) <= 0)
        .reduce((lower, higher) -> higher)
        .map(PlainGroups::plain)
        .orElse("..");
  }

  private List<BigDecimal> bounds() {
    return steps instanceof Steps.Ranges ranges ? ranges.bounds() : List.of();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** {@return the keys of all groups in order, were there no limit, but for the one of things without a value} */
  List<String> keys() {
    return switch (axis.type().storageClass()) {
      case OPTION ->
          axis.options().stream()
              .filter(option -> things.optionIndex(axis, option.id()) >= 0)
              .map(Option::id)
              .map(OptionId::toString)
              .toList();
      case BOOLEAN -> List.of("false", "true");
      case ACTOR ->
          present(
              Comparator.comparing((Object actor) -> ACTOR_LABELS.getOrDefault(actor, (String) actor), ModelText::compare)
                  .thenComparing(actor -> (String) actor, ModelText::compare));
      case REFERENCE ->
          present(
              Comparator.comparing((Object target) -> things.display((RecordId) target), ModelText::compare)
                  .thenComparingInt(things.targets()::indexOf));
      case TEXT -> present(Comparator.comparing(text -> ModelText.caseFold((String) text), ModelText::compare));
      case NUMBER -> {
        List<String> keys = new ArrayList<>(List.of(".."));
        bounds().forEach(bound -> keys.add(plain(bound)));
        yield keys;
      }
      case DATE, TIMESTAMP -> spans.keys();
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> throw new IllegalStateException("No axis");
    };
  }

  private List<String> present(Comparator<Object> order) {
    return selected.stream()
        .flatMap(thing -> Stream.ofNullable(value(thing)))
        .sorted(order)
        .map(this::keyOf)
        .distinct()
        .toList();
  }

  /** {@return whether there are too many, so that some share one group} */
  boolean areTooMany() {
    boolean canBe =
        switch (axis.type().storageClass()) {
          case OPTION, ACTOR, REFERENCE, TEXT -> true;
          case DATE, TIMESTAMP -> !spans.isWhole();
          case NUMBER, BOOLEAN, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
        };
    return canBe && keys().size() + 1 > maxGroups;
  }

  /** {@return which values share a group in the answer; what was asked where that is no matter of time} */
  Steps steps() {
    return spans.steps();
  }

  /** {@return how many things have each key} */
  Map<String, Long> counts() {
    return selected.stream().collect(Collectors.groupingBy(this::key, Collectors.counting()));
  }

  /** {@return the key of the group of a thing where only some groups are shown} */
  Function<Thing, String> among(List<String> shown) {
    return thing -> {
      String key = key(thing);
      return key.isEmpty() || !areTooMany() || shown.contains(key) ? key : OTHER;
    };
  }
}
