package dev.fieldstone.crash.share;

import static dev.fieldstone.crash.share.Document.DEALS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an operation does to a share, worked out before its call is made. */
public final class Effect {
  private final Share share;
  private final Map<String, @Nullable Item> items = new LinkedHashMap<>();
  private final Map<String, List<String>> orders = new LinkedHashMap<>();
  private final Map<String, @Nullable String> things = new LinkedHashMap<>();

  /** Begins with no effect. */
  public Effect(Share share) {
    this.share = share;
  }

  /** Makes a record; a deal stands at the end of its share's views. */
  public Effect make(Item item) {
    if (item.table().equals(DEALS)) {
      append(OrderKeys.list(share), item.name());
      append(OrderKeys.lane(share, Objects.requireNonNull(item.value("stage"))), item.name());
    }
    return show(item);
  }

  /** Shows a record as it is given. */
  public Effect show(Item item) {
    items.put(item.name(), item);
    return this;
  }

  /** Deletes records, from their share's views, too. */
  public Effect remove(Collection<String> names) {
    names.forEach(name -> items.put(name, null));
    for (String key : OrderKeys.all(share)) {
      List<String> order = order(key);
      if (order.stream().anyMatch(names::contains)) {
        order(key, order.stream().filter(name -> !names.contains(name)).toList());
      }
    }
    return this;
  }

  /** Puts a view, or a group of a board, in this order. */
  public Effect order(String key, List<String> names) {
    orders.put(key, List.copyOf(names));
    return this;
  }

  /** Makes or changes a table, a field or a view. */
  public Effect thing(String key, String text) {
    things.put(key, text);
    return this;
  }

  /** Deletes a table, a field or a view. */
  public Effect removeThing(String key) {
    things.put(key, null);
    return this;
  }

  /** {@return the records that change, by name; null for those that go} */
  public Map<String, @Nullable Item> items() {
    return items;
  }

  /** {@return the orders that change, by key} */
  public Map<String, List<String>> orders() {
    return orders;
  }

  /** {@return what changes about tables, fields and views, by key; null for what goes} */
  public Map<String, @Nullable String> things() {
    return things;
  }

  /** {@return all that is to be there after it, by key; null for what is not} */
  public Map<String, @Nullable String> facts() {
    Map<String, @Nullable String> facts = new LinkedHashMap<>();
    items.forEach(
        (name, item) ->
            facts.put(
                item == null ? share.item(name).key() : item.key(), item == null ? null : item.text()));
    orders.forEach((key, names) -> facts.put(key, names.toString()));
    facts.putAll(things);
    return facts;
  }

  private List<String> order(String key) {
    return orders.getOrDefault(key, share.order(key));
  }

  private void append(String key, String name) {
    List<String> longer = new ArrayList<>(order(key));
    longer.add(name);
    order(key, longer);
  }
}
