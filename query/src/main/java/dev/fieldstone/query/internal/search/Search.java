package dev.fieldstone.query.internal.search;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.ResolvedSource;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.query.internal.order.DisplaySource;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search as a filter: every word must be in some field. It looks into the fields that a view shows, or without a view
 * into all of the table's own; the database narrows nothing by it. For one run; not safe for threads.
 */
public final class Search implements CompiledFilter {
  private final List<SearchWord> words;
  private final Map<FieldId, ShownText> shown;

  private Search(SearchWords words, Map<FieldId, ShownText> shown) {
    this.words = words.folds().stream().map(SearchWord::of).toList();
    this.shown = shown;
  }

  /**
   * Makes a search ready.
   *
   * @param maxWords how many words it may have
   * @throws FieldstoneException {@code QUERY/TOO_MANY}
   */
  public static Search of(ResolvedSource source, String search, int maxWords, DisplaySource displays) {
    Map<FieldId, ShownText> shown = new LinkedHashMap<>();
    for (Field field : source.table().fields()) {
      ShownText text = isLookedInto(field, source.view()) ? ShownText.of(source.table(), field, displays) : null;
      if (text != null) {
        shown.put(field.id(), text);
      }
    }
    return new Search(SearchWords.of(search, maxWords), shown);
  }

  @Override
  public Narrowing narrowing() {
    return Narrowing.NONE;
  }

  @Override
  public Set<FieldId> fields() {
    return Set.copyOf(shown.keySet());
  }

  @Override
  public Set<FieldId> unnarrowedFields() {
    return fields();
  }

  @Override
  public boolean isAnsweredByNarrowing() {
    return words.isEmpty();
  }

  @Override
  public List<InactiveClause> inactiveClauses() {
    return List.of();
  }

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    shown.values().forEach(text -> text.prepare(batch, candidates));
    for (SearchWord word : words) {
      retain(word, batch, candidates);
    }
  }

  /** Each field is asked about those records alone in which no field before it has the word. */
  private void retain(SearchWord word, ColumnBatch batch, BitSet candidates) {
    BitSet without = (BitSet) candidates.clone();
    for (ShownText text : shown.values()) {
      if (!without.isEmpty()) {
        BitSet found = (BitSet) without.clone();
        text.retain(word, batch, found);
        without.andNot(found);
      }
    }
    candidates.andNot(without);
  }

  @Override
  public void retainUnnarrowed(ColumnBatch batch, BitSet candidates) {
    retain(batch, candidates);
  }

  private static boolean isLookedInto(Field field, @Nullable View view) {
    return view == null ? !field.builtIn() : view.fields().contains(field.id());
  }
}
