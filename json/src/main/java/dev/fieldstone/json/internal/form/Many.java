package dev.fieldstone.json.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Lists, sets and maps of what has a form. */
public final class Many {
  /** An object with any members, to be looked at later. */
  public static final Form<Map<String, JsonNode>> MEMBERS = map(Scalars.TEXT, Scalars.ANY);

  private Many() {}

  /** {@return the form of a list, an array} */
  public static <T> Form<List<T>> list(Form<T> element) {
    return new Form<>() {
      @Override
      public JsonNode write(List<T> values) {
        return array(values, element);
      }

      @Override
      public List<T> read(JsonNode node, At at) {
        return elements(node, at, element);
      }
    };
  }

  /** {@return the form of a set, an array in the order of the texts of its elements} */
  public static <T> Form<Set<T>> set(Form<T> element) {
    return new Form<>() {
      @Override
      public JsonNode write(Set<T> values) {
        ArrayNode array = Documents.NODES.arrayNode();
        values.stream().map(element::write).sorted((one, other) -> one.asText().compareTo(other.asText()))
            .forEach(array::add);
        return array;
      }

      @Override
      public Set<T> read(JsonNode node, At at) {
        return new LinkedHashSet<>(elements(node, at, element));
      }
    };
  }

  /** {@return the form of a map in its order, an object; its keys have a form of texts} */
  public static <K, V> Form<Map<K, V>> map(Form<K> key, Form<V> value) {
    return mapLike(LinkedHashMap::new, key, value);
  }

  /** {@return the form of a map that has no order, an object in the order of the texts of its keys} */
  public static <K, V> Form<Map<K, V>> unorderedMap(Form<K> key, Form<V> value) {
    return mapLike(TreeMap::new, key, value);
  }

  /** {@return the form of what contains itself} */
  public static <T> Form<T> later(Supplier<Form<T>> form) {
    return new Form<>() {
      @Override
      public JsonNode write(T value) {
        return form.get().write(value);
      }

      @Override
      public T read(JsonNode node, At at) {
        return form.get().read(node, at);
      }
    };
  }

  private static <K, V> Form<Map<K, V>> mapLike(Supplier<Map<String, JsonNode>> order, Form<K> key, Form<V> value) {
    return new Form<>() {
      @Override
      public JsonNode write(Map<K, V> values) {
        Map<String, JsonNode> members = order.get();
        values.forEach((name, member) -> members.put(key.write(name).textValue(), value.write(member)));
        ObjectNode node = Documents.object();
        members.forEach(node::set);
        return node;
      }

      @Override
      public Map<K, V> read(JsonNode node, At at) {
        return members(node, at, key, value);
      }
    };
  }

  private static <T> ArrayNode array(Collection<T> values, Form<T> element) {
    ArrayNode array = Documents.NODES.arrayNode(values.size());
    values.forEach(value -> array.add(element.write(value)));
    return array;
  }

  private static <T> List<T> elements(JsonNode node, At at, Form<T> element) {
    if (!node.isArray()) {
      throw at.refused("An array is expected");
    }
    List<T> values = new ArrayList<>(node.size());
    boolean isSound = true;
    for (int index = 0; index < node.size(); index++) {
      try {
        values.add(element.read(node.get(index), at.element(index)));
      } catch (Refusal noted) {
        isSound = false;
      }
    }
    if (!isSound) {
      throw new Refusal();
    }
    return values;
  }

  private static <K, V> Map<K, V> members(JsonNode node, At at, Form<K> key, Form<V> value) {
    if (!node.isObject()) {
      throw at.refused("An object is expected");
    }
    Map<K, V> members = new LinkedHashMap<>();
    boolean isSound = true;
    for (var member : node.properties()) {
      At there = at.member(member.getKey());
      try {
        members.put(
            key.read(Documents.NODES.textNode(member.getKey()), there), value.read(member.getValue(), there));
      } catch (Refusal noted) {
        isSound = false;
      }
    }
    if (!isSound) {
      throw new Refusal();
    }
    return members;
  }
}
