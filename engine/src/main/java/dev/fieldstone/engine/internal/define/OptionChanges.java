package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.OptionDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Makes a select's options the ones named, by label: those that are there stay the same options, a removed one with the
 * label returns, the others are kept aside as removed.
 *
 * @param maxOptions how many there may be
 * @param numbers gives numbers to new options
 */
record OptionChanges(int maxOptions, LongSupplier numbers) {

  /** {@return changes that an operation makes} */
  static OptionChanges of(Operation operation) {
    return new OptionChanges(operation.org().limits().maxOptions(), operation::nextNumber);
  }

  /** {@return changes that nobody makes: new options have numbers that no other has} */
  static OptionChanges supposed(Limits limits) {
    return new OptionChanges(limits.maxOptions(), new AtomicLong(Long.MAX_VALUE)::getAndDecrement);
  }

  /** {@return the options in the order named, then the removed ones} */
  List<OptionEntry> replace(List<OptionEntry> present, List<OptionDraft> wanted) {
    demandDistinct(wanted);
    Map<String, OptionEntry> byFold = byFold(present);
    List<OptionEntry> options = new ArrayList<>();
    Set<Long> kept = new HashSet<>();
    for (OptionDraft draft : wanted) {
      String label = Names.normalized(draft.label(), ErrorCode.FIELD_TYPE_INVALID);
      OptionEntry known = byFold.get(TextFold.caseFold(label));
      long number = known == null ? numbers.getAsLong() : known.number();
      String given = Names.freeText(draft.color(), ErrorCode.FIELD_TYPE_INVALID);
      String color = given.isEmpty() && known != null ? known.color() : given;
      String host = HostData.kept(draft.hostData(), ErrorCode.FIELD_TYPE_INVALID);
      String hostData = host.isEmpty() && known != null ? known.hostData() : host;
      options.add(new OptionEntry(number, label, color, false, hostData));
      kept.add(number);
    }
    present.stream()
        .filter(option -> !kept.contains(option.number()))
        .map(OptionEntry::asRemoved)
        .forEach(options::add);
    return options;
  }

  /** Of options with one label, the one that was not removed, or else the one that was removed last: it comes first. */
  private static Map<String, OptionEntry> byFold(List<OptionEntry> options) {
    Map<String, OptionEntry> byFold = new HashMap<>();
    for (OptionEntry option : options) {
      byFold.merge(
          TextFold.caseFold(option.label()), option, (one, other) -> one.removed() && !other.removed() ? other : one);
    }
    return byFold;
  }

  /** {@return the options named, in their order, and among them the present ones that are not, each where it stands} */
  List<OptionEntry> add(List<OptionEntry> present, List<OptionDraft> wanted) {
    List<OptionDraft> all = new ArrayList<>(wanted);
    List<String> folds =
        new ArrayList<>(wanted.stream().map(draft -> TextFold.caseFold(draft.label().strip())).toList());
    int next = 0;
    for (OptionEntry option : present) {
      if (!option.removed()) {
        String fold = TextFold.caseFold(option.label());
        if (!folds.contains(fold)) {
          all.add(next, option.draft());
          folds.add(next, fold);
        }
        next = folds.indexOf(fold) + 1;
      }
    }
    return replace(present, all);
  }

  /** {@return the options with another label for one of them, which must be there and not be removed} */
  List<OptionEntry> rename(List<OptionEntry> present, String label, String newLabel) {
    String normal = Names.normalized(newLabel, ErrorCode.FIELD_TYPE_INVALID);
    String fold = TextFold.caseFold(label);
    List<OptionEntry> renamed = new ArrayList<>();
    boolean isFound = false;
    for (OptionEntry option : present) {
      boolean isNamed = !option.removed() && TextFold.caseFold(option.label()).equals(fold);
      isFound |= isNamed;
      renamed.add(
          isNamed ? new OptionEntry(option.number(), normal, option.color(), false, option.hostData()) : option);
    }
    if (!isFound) {
      throw new FieldstoneException(ErrorCode.OPTION_NOT_FOUND, "The select has no such option").with("label", label);
    }
    demandDistinct(
        renamed.stream()
            .filter(option -> !option.removed())
            .map(OptionEntry::draft)
            .toList());
    return renamed;
  }

  private void demandDistinct(List<OptionDraft> wanted) {
    if (wanted.size() > maxOptions) {
      throw new FieldstoneException(ErrorCode.FIELD_TOO_MANY_OPTIONS, "The select has too many options")
          .with("count", wanted.size())
          .with("limit", maxOptions);
    }
    Set<String> folds = new HashSet<>();
    for (OptionDraft draft : wanted) {
      if (!folds.add(TextFold.caseFold(Names.normalized(draft.label(), ErrorCode.FIELD_TYPE_INVALID)))) {
        throw new FieldstoneException(ErrorCode.FIELD_TYPE_INVALID, "Two options have the same label")
            .with("label", draft.label());
      }
    }
  }
}
