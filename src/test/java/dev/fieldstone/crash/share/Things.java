package dev.fieldstone.crash.share;

import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the facts about tables, fields, views and orders are called, and what they say. */
public final class Things {

  private Things() {}

  /** {@return the key of a table} */
  public static String table(String table) {
    return "table " + table;
  }

  /** {@return the key of a field} */
  public static String field(String table, String field) {
    return "field " + table + "/" + field;
  }

  /** {@return the key of a view} */
  public static String view(String table, String view) {
    return "view " + table + "/" + view;
  }

  /** {@return the key of a view's order} */
  public static String order(String table, String view) {
    return "order " + table + "/" + view;
  }

  /** {@return the key of the order in a group of a board} */
  public static String lane(String table, String board, String group) {
    return "lane " + table + "/" + board + "/" + group;
  }

  /** {@return what is said about a field} */
  public static String text(FieldType type) {
    return type instanceof FieldType.SingleSelect select ? type.keyword() + labels(select) : type.keyword();
  }

  /** {@return the one of these types about which this is said} */
  public static FieldType type(List<FieldType> types, @Nullable String text) {
    return types.stream().filter(type -> text(type).equals(text)).findFirst().orElseThrow();
  }

  /** {@return what is said about a view: its name, its kind, and what its one condition compares with} */
  public static String text(String name, Layout layout, Query query) {
    List<Object> operands = query.filter() instanceof Filter.Condition condition ? condition.operands() : List.of();
    return name + " " + layout.keyword() + " " + operands;
  }

  /** {@return the facts about a table with its fields and views, whose names are their keys} */
  public static Map<String, String> of(TableDraft table) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(table(table.name()), table.name());
    facts.put(field(table.name(), "name"), text(FieldType.text()));
    for (FieldDraft field : table.fields()) {
      facts.put(field(table.name(), field.name()), text(field.type()));
    }
    for (ViewDraft view : table.views()) {
      facts.put(view(table.name(), view.name()), text(view.name(), view.layout(), view.query()));
    }
    return facts;
  }

  private static List<String> labels(FieldType.SingleSelect select) {
    return select.options().stream().map(OptionDraft::label).toList();
  }
}
