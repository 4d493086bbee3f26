package dev.fieldstone.json.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object with properties, declared once, in the order in which they are written and taken by the maker.
 *
 * @param <T> the type that the object stands for
 */
public final class ObjectForm<T> implements Form<T> {
  private final List<Property<T>> properties;
  private final Set<String> names;
  private final Function<ReadValues, T> maker;

  private ObjectForm(List<Property<T>> properties, Function<ReadValues, T> maker) {
    this.properties = properties;
    this.names = properties.stream().map(Property::name).collect(Collectors.toUnmodifiableSet());
    this.maker = maker;
  }

  /** {@return an object of these properties, whose values the maker takes in the same order} */
  @SafeVarargs
  public static <T> ObjectForm<T> object(Function<ReadValues, T> maker, Property<T>... properties) {
    List<Property<T>> inOrder = new ArrayList<>();
    for (Property<T> property : properties) {
      inOrder.add(property);
    }
    return new ObjectForm<>(inOrder, maker);
  }

  @Override
  public ObjectNode write(T value) {
    ObjectNode node = Documents.object();
    write(value, node);
    return node;
  }

  @Override
  public T read(JsonNode node, At at) {
    return read(node, at, null);
  }

  void write(T value, ObjectNode into) {
    properties.forEach(property -> property.write(value, into));
  }

  /** Reads an object that may have one property besides. */
  T read(JsonNode node, At at, @Nullable String besides) {
    if (!(node instanceof ObjectNode object)) {
      throw at.refused("An object is expected");
    }
    boolean isSound = hasNoStrangers(object, at, besides);
    ReadValues values = new ReadValues(at);
    for (Property<T> property : properties) {
      try {
        values.add(property.read(object, at));
      } catch (Refusal noted) {
        isSound = false;
      }
    }
    if (!isSound) {
      throw new Refusal();
    }
    return made(values, at);
  }

  private boolean hasNoStrangers(ObjectNode object, At at, @Nullable String besides) {
    boolean isSound = true;
    for (var member : object.properties()) {
      if (!names.contains(member.getKey()) && !member.getKey().equals(besides)) {
        at.member(member.getKey()).note("There is no such property");
        isSound = false;
      }
    }
    return isSound;
  }

  private T made(ReadValues values, At at) {
    try {
      return maker.apply(values);
    } catch (IllegalArgumentException contradictory) {
      throw at.refused("The properties do not go together");
    }
  }
}
