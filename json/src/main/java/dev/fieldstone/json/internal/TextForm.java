package dev.fieldstone.json.internal;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.json.JsonForm;
import dev.fieldstone.json.internal.answer.PageJson;
import dev.fieldstone.json.internal.form.Documents;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.query.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form whose trees are written as texts.
 *
 * @param form the form of the trees
 * @param fields the fields of the records in it; null where they are not known
 * @param <T> the type
 */
record TextForm<T>(Form<T> form, @Nullable List<Field> fields) implements JsonForm<T> {
  @Override
  public String write(T value) {
    return Documents.text(form.write(value));
  }

  @Override
  public T read(String document) {
    return Documents.read(document, form, fields);
  }

  @Override
  public JsonForm<T> withFields(List<Field> known) {
    return new TextForm<>(form, List.copyOf(known));
  }

  @Override
  public JsonForm<List<T>> list() {
    return new TextForm<>(Many.list(form), fields);
  }

  @Override
  public JsonForm<Page<T>> page() {
    return new TextForm<>(PageJson.page(form), fields);
  }
}
