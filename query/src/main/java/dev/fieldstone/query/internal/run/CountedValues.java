package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of an axis as a column that has each once, with how many records have it.
 *
 * @param values each value once
 * @param counts how many records have the value at an index
 */
record CountedValues(Column values, long[] counts) {

  /** Makes the column of codes; a checkbox's are 0 and 1, null stands for empty. */
  static CountedValues of(Map<@Nullable Long, Long> countsByCode, StorageClass storageClass) {
    long[] codes = new long[countsByCode.size()];
    long[] counts = new long[codes.length];
    BitSet empty = new BitSet();
    int index = 0;
    for (Map.Entry<@Nullable Long, Long> counted : countsByCode.entrySet()) {
      Long code = counted.getKey();
      counts[index] = counted.getValue();
      if (code == null) {
        empty.set(index);
      } else {
        codes[index] = code;
      }
      index++;
    }
    return new CountedValues(column(codes, empty, storageClass), counts);
  }

  private static Column column(long[] codes, BitSet empty, StorageClass storageClass) {
    if (storageClass != StorageClass.BOOLEAN) {
      return new Column.Longs(codes, empty);
    }
    BitSet checked = new BitSet();
    for (int index = 0; index < codes.length; index++) {
      checked.set(index, codes[index] == 1);
    }
    return new Column.Booleans(checked);
  }
}
