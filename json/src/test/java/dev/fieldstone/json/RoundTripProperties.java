package dev.fieldstone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.schema.FieldPatch;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written is read as it was. */
final class RoundTripProperties {
  /** Those that are no values: what is written of them again is the same. */
  private static final Set<Class<?>> WITHOUT_EQUALITY =
      Set.of(Patch.class, FieldPatch.class, FieldstoneException.class);

  /** Records are made by a table, and have samples instead. */
  private static final Set<String> OF_RECORDS =
      Set.of("Record", "Board", "MoveResult", "CalendarItems", "ChangeSet", "TableChange");

  @Property(tries = 100)
  void everyForm_readsWhatItWrites(@ForAll long seed) {
    checkAll(seed);
  }

  private static void checkAll(long seed) {
    RandomData data = new RandomData(seed);
    for (Class<?> type : ExportedTypes.withForms()) {
      if (!OF_RECORDS.contains(type.getSimpleName()) && type != FieldstoneException.class) {
        check(type, data);
      }
    }
  }

  private static <T> void check(Class<T> type, RandomData data) {
    T value = type.cast(data.of(type));
    JsonForm<T> form = JsonForm.of(type);

    String written = form.write(value);
    T read = form.read(written);

    assertThat(form.write(read)).as(type.getName()).isEqualTo(written);
    if (!hasNoEquality(type)) {
      assertThat(read).as(() -> type.getName() + " " + written).isEqualTo(value);
    }
    assertThat(form.list().read(form.list().write(List.of(value, value)))).hasSize(2);
  }

  /** A patch has no equality, and neither has what contains one. */
  private static boolean hasNoEquality(Class<?> type) {
    return WITHOUT_EQUALITY.contains(type) || type == dev.fieldstone.engine.record.Bulk.class;
  }
}
