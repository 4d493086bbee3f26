package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.Indexing;
import dev.fieldstone.engine.spi.AnswerForm;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the answer of an indexing is kept: its parts in order. */
final class IndexingForm implements AnswerForm<Indexing> {

  @Override
  public Object plain(Indexing indexing) {
    return List.of(indexing.records(), indexing.made(), indexing.kept(), indexing.dropped());
  }

  @Override
  public Indexing answer(@Nullable Object plain) {
    List<?> parts = (List<?>) Objects.requireNonNull(plain);
    return new Indexing((Long) parts.get(0), ids(parts.get(1)), ids(parts.get(2)), ids(parts.get(3)));
  }

  private static List<FieldId> ids(Object fields) {
    return ((List<?>) fields).stream().map(FieldId.class::cast).toList();
  }
}
