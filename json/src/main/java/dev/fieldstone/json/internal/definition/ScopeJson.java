package dev.fieldstone.json.internal.definition;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.usual;

import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.scope.TableScope;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Ids;

/** Scopes; nothing of one is usual but that all records and fields of a table are meant. */
public final class ScopeJson {
  /** What a session may see and write of a table. */
  public static final Form<TableScope> TABLE_SCOPE =
      object(
          in -> new TableScope(in.next(), in.next(), in.next(), in.next()),
          required("table", Ids.TABLE, TableScope::table),
          usual("records", FilterJson.FILTER, TableScope::records, Filter.EVERYTHING),
          optional("visible", Many.list(Ids.FIELD), TableScope::visible),
          optional("writable", Many.list(Ids.FIELD), TableScope::writable));

  /** What a session may see and write. */
  public static final Form<Scope> SCOPE =
      object(
          in -> new Scope(in.next(), in.next()),
          required("tables", Many.list(TABLE_SCOPE), Scope::tables),
          required("others", Scalars.word(Scope.Others.class), Scope::others));

  private ScopeJson() {}
}
