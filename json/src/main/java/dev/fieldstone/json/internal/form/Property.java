package dev.fieldstone.json.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property of an object: its name, its form, and where its value comes from.
 *
 * @param <T> the type that the object stands for
 */
public final class Property<T> {
  private final String name;
  private final Presence presence;
  private final Function<T, @Nullable JsonNode> writer;
  private final Reader reader;
  private final @Nullable Object usual;

  private Property(
      String name,
      Presence presence,
      Function<T, @Nullable JsonNode> writer,
      Reader reader,
      @Nullable Object usual) {
    this.name = name;
    this.presence = presence;
    this.writer = writer;
    this.reader = reader;
    this.usual = usual;
  }

  /** {@return a property that is always there} */
  public static <T, P> Property<T> required(String name, Form<P> form, Function<T, P> getter) {
    return new Property<>(name, Presence.REQUIRED, value -> form.write(getter.apply(value)), form::read, null);
  }

  /** {@return a property that is always written, and read as what is usual where it is absent or null} */
  public static <T, P> Property<T> usual(String name, Form<P> form, Function<T, P> getter, P usual) {
    return new Property<>(name, Presence.OPTIONAL, value -> form.write(getter.apply(value)), form::read, usual);
  }

  /** {@return a property that is left out where it is as usual, and read so where it is absent or null} */
  public static <T, P> Property<T> unlessUsual(String name, Form<P> form, Function<T, P> getter, P usual) {
    return new Property<>(
        name, Presence.OPTIONAL, value -> unlessUsual(form, getter.apply(value), usual), form::read, usual);
  }

  /** {@return a property that is left out for null, and read as null where it is absent or null} */
  public static <T, P> Property<T> optional(String name, Form<P> form, Function<T, @Nullable P> getter) {
    return new Property<>(name, Presence.OPTIONAL, value -> written(form, getter.apply(value)), form::read, null);
  }

  /** {@return a property that is left out for null, and whose form has a meaning for JSON's null} */
  public static <T, P> Property<T> given(String name, Form<P> form, Function<T, @Nullable P> getter) {
    return new Property<>(name, Presence.GIVEN, value -> written(form, getter.apply(value)), form::read, null);
  }

  /** {@return a number that is left out where there is none; to be taken by {@link ReadValues#nextCount}} */
  public static <T> Property<T> count(String name, Function<T, OptionalLong> getter) {
    return optional(
        name,
        Scalars.LONG,
        value -> {
          OptionalLong count = getter.apply(value);
          return count.isPresent() ? count.getAsLong() : null;
        });
  }

  String name() {
    return name;
  }

  void write(T value, ObjectNode into) {
    JsonNode node = writer.apply(value);
    if (node != null) {
      into.set(name, node);
    }
  }

  @Nullable Object read(ObjectNode from, At at) {
    JsonNode node = from.get(name);
    if (node == null && presence == Presence.REQUIRED) {
      throw at.member(name).refused("The property is missing");
    }
    boolean isAbsent = node == null || (node.isNull() && presence == Presence.OPTIONAL);
    return isAbsent ? usual : reader.read(node, at.member(name));
  }

  private static <P> @Nullable JsonNode written(Form<P> form, @Nullable P value) {
    return value == null ? null : form.write(value);
  }

  private static <P> @Nullable JsonNode unlessUsual(Form<P> form, P value, P usual) {
    return value.equals(usual) ? null : form.write(value);
  }

  private enum Presence {
    REQUIRED,
    OPTIONAL,
    GIVEN
  }

  @FunctionalInterface
  private interface Reader {
    Object read(JsonNode node, At at);
  }
}
