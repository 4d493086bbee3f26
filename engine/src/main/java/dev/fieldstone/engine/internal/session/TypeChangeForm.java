package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.TypeChange;
import dev.fieldstone.engine.spi.AnswerForm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How the answer of a change of type is kept: its parts in order, then its notes in turn with their counts. */
final class TypeChangeForm implements AnswerForm<TypeChange> {
  private static final int PARTS = 5;
  private static final long UNKNOWN = -1;

  @Override
  public Object plain(TypeChange change) {
    List<Object> parts = new ArrayList<>();
    parts.add(change.field());
    parts.add(change.dormant().orElse(UNKNOWN));
    parts.add(change.converted());
    parts.add(change.requiredRestored());
    parts.add(change.requiredDropped());
    change.notes().forEach(
        (note, count) -> {
          parts.add(note.name());
          parts.add(count);
        });
    return parts;
  }

  @Override
  public TypeChange answer(@Nullable Object plain) {
    List<?> parts = (List<?>) Objects.requireNonNull(plain);
    Map<ConversionNote, Long> notes = new EnumMap<>(ConversionNote.class);
    for (int index = PARTS; index < parts.size(); index += 2) {
      notes.put(ConversionNote.valueOf((String) parts.get(index)), (Long) parts.get(index + 1));
    }
    long dormant = (Long) parts.get(1);
    return new TypeChange(
        (Field) parts.get(0),
        dormant == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(dormant),
        (Long) parts.get(2),
        notes,
        (Boolean) parts.get(3),
        (Boolean) parts.get(4));
  }
}
