package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.id.WireForm;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.view.Lanes;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of a board's groups where they are ids, so that they may be kept as numbers and become those of a copy. */
public final class LaneKeys {
  private LaneKeys() {}

  /** {@return the id that a key is, an {@link OptionId} or {@link RecordId} of the org, or else the key itself} */
  public static Object value(String key, OrgIds ids) {
    long[] option = WireForm.parse("opt_", key);
    if (option != null) {
      OptionId id = new OptionId(option[0], option[1]);
      return ids.read(id) != null && id.toString().equals(key) ? id : key;
    }
    long[] record = WireForm.parse("rec_", key);
    if (record != null) {
      RecordId id = new RecordId(record[0], record[1]);
      return ids.read(id) != null && id.toString().equals(key) ? id : key;
    }
    return key;
  }

  /** {@return lanes with other keys, without those that become null} */
  public static Lanes mapped(Lanes lanes, Function<String, @Nullable String> change) {
    return new Lanes(
        mapped(lanes.order(), change), mapped(lanes.hidden(), change), mapped(lanes.collapsed(), change));
  }

  private static List<String> mapped(List<String> keys, Function<String, @Nullable String> change) {
    return keys.stream().flatMap(key -> Stream.ofNullable(change.apply(key))).toList();
  }
}
