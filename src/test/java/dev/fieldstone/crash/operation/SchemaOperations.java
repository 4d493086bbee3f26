package dev.fieldstone.crash.operation;

import static dev.fieldstone.crash.share.Document.COMPANIES;
import static dev.fieldstone.crash.share.Document.DEALS;
import static dev.fieldstone.crash.share.Document.TASKS;

import dev.fieldstone.crash.share.Effect;
import dev.fieldstone.crash.share.Item;
import dev.fieldstone.crash.share.OrderKeys;
import dev.fieldstone.crash.share.Share;
import dev.fieldstone.crash.share.Things;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operations on tables, fields and views; a share has a few of each at a time. */
final class SchemaOperations {
  private static final int MAX_THINGS = 2;
  private static final List<FieldType> TYPES = List.of(FieldType.text(), FieldType.number(0));

  private SchemaOperations() {}

  /** Makes the share's list and its board, with which it begins. */
  static Operation createOrderViews(Share share, String name) {
    ViewDraft list = ViewDraft.table(OrderKeys.listName(share)).showing(own(share));
    ViewDraft board = ViewDraft.board(OrderKeys.boardName(share), "stage").showing(own(share));
    Effect effect = new Effect(share);
    for (ViewDraft view : List.of(list, board)) {
      effect.thing(Things.view(DEALS, view.name()), Things.text(view.name(), view.layout(), view.query()));
    }
    OrderKeys.all(share).forEach(key -> effect.order(key, List.of()));
    return Operation.of(
        effect,
        session ->
            session.write(
                bound -> {
                  bound.views().create(DEALS, list);
                  return bound.views().create(DEALS, board);
                }));
  }

  /** Makes a view of tasks. */
  static @Nullable Operation createView(Share share, String name) {
    if (share.things(Things.view(TASKS, share.token())).size() >= MAX_THINGS) {
      return null;
    }
    ViewDraft view = ViewDraft.table(name).showing(own(share));
    return Operation.of(
        new Effect(share).thing(Things.view(TASKS, name), Things.text(name, view.layout(), view.query())),
        session -> session.views().create(TASKS, view));
  }

  /** Gives a view another name and another filter. */
  static @Nullable Operation updateView(Share share, String name) {
    String key = share.any(share.things(Things.view(TASKS, share.token())));
    if (key == null) {
      return null;
    }
    Query query = Query.where("name").startsWith(name);
    ViewDraft after = ViewDraft.table("renamed " + name).showing(query);
    return Operation.of(
        new Effect(share).thing(key, Things.text(after.name(), after.layout(), query)),
        session ->
            session.views().update(view(key), ViewPatch.empty().withName(after.name()).withQuery(query)));
  }

  /** Deletes a view. */
  static @Nullable Operation deleteView(Share share, String name) {
    String key = share.any(share.things(Things.view(TASKS, share.token())));
    return key == null
        ? null
        : Operation.of(new Effect(share).removeThing(key), session -> session.views().delete(view(key)));
  }

  /** Makes a field of the companies that all threads write to. */
  static @Nullable Operation createField(Share share, String name) {
    if (!share.things(Things.field(COMPANIES, share.token())).isEmpty()) {
      return null;
    }
    FieldType type = Objects.requireNonNull(share.any(TYPES));
    return Operation.of(
        new Effect(share).thing(Things.field(COMPANIES, name), Things.text(type)),
        session -> session.fields(COMPANIES).create(FieldDraft.named(name, type)));
  }

  /** Writes a value of such a field. */
  static @Nullable Operation fillField(Share share, String name) {
    String key = share.any(share.things(Things.field(COMPANIES, share.token())));
    Item company = share.any(share.items(COMPANIES));
    if (key == null || company == null) {
      return null;
    }
    FieldType type = Things.type(TYPES, share.thing(key));
    Item filled = company.with(last(key), share.freshValue(type)).written();
    return Operation.of(
        new Effect(share).show(filled),
        session -> new RecordWriter(session, share).update(filled, Set.of(last(key))));
  }

  /** Deletes such a field with its values. */
  static @Nullable Operation deleteField(Share share, String name) {
    String key = share.any(share.things(Things.field(COMPANIES, share.token())));
    if (key == null) {
      return null;
    }
    Effect effect = new Effect(share).removeThing(key);
    share.items(item -> item.value(last(key)) != null).forEach(item -> effect.show(item.without(last(key))));
    return Operation.of(effect, session -> session.fields(COMPANIES).delete(session.fields(COMPANIES).get(last(key))));
  }

  /** Makes a table with fields, a reference among them, and a view. */
  static @Nullable Operation createTable(Share share, String name) {
    if (share.things(Things.table(share.token())).size() > MAX_THINGS) {
      return null;
    }
    TableDraft table =
        TableDraft.named(name)
            .field("amount", FieldType.number(2))
            .field("company", FieldType.reference(COMPANIES, OnDelete.CLEAR))
            .view(ViewDraft.table("all"));
    Effect effect = new Effect(share);
    Things.of(table).forEach(effect::thing);
    return Operation.of(effect, session -> session.tables().create(table));
  }

  /** Makes a copy of a table of the share's: its fields and views, none of its records. */
  static @Nullable Operation copyTable(Share share, String name) {
    List<String> tables = share.things(Things.table(share.token()));
    if (tables.isEmpty() || tables.size() > MAX_THINGS) {
      return null;
    }
    String original = Objects.requireNonNull(share.any(tables)).substring(Things.table("").length());
    Effect effect = new Effect(share).thing(Things.table(name), name);
    for (String key : share.things(Things.field(original, ""))) {
      effect.thing(Things.field(name, last(key)), Objects.requireNonNull(share.thing(key)));
    }
    for (String key : share.things(Things.view(original, ""))) {
      effect.thing(Things.view(name, last(key)), Objects.requireNonNull(share.thing(key)));
    }
    return Operation.of(effect, session -> session.tables().duplicate(TableLocator.of(original), name));
  }

  /** Deletes such a table, or a copy. */
  static @Nullable Operation deleteTable(Share share, String name) {
    String own = Things.table(OwnTable.name(share));
    String key = share.any(share.things(Things.table(share.token())).stream().filter(one -> !one.equals(own)).toList());
    if (key == null) {
      return null;
    }
    String table = key.substring(Things.table("").length());
    Effect effect = new Effect(share).removeThing(key);
    share.things(Things.field(table, "")).forEach(effect::removeThing);
    share.things(Things.view(table, "")).forEach(effect::removeThing);
    return Operation.of(effect, session -> session.tables().delete(TableLocator.of(table)));
  }

  private static Query own(Share share) {
    return Query.where("share").is(share.token());
  }

  private static ViewLocator view(String key) {
    return ViewLocator.of(TASKS + "/" + last(key));
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
