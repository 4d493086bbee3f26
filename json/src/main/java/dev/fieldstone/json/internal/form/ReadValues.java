package dev.fieldstone.json.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The values read of an object's properties, to be taken in the order in which the properties are declared. */
public final class ReadValues {
  private final List<@Nullable Object> values = new ArrayList<>();
  private final At at;
  private int taken;

  ReadValues(At at) {
    this.at = at;
  }

  void add(@Nullable Object value) {
    values.add(value);
  }

  /** {@return the place of the object} */
  public At at() {
    return at;
  }

  /** {@return the next value: null only for a property that may be absent} */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // declared in one
  public <P> P next() {
    return (P) values.get(taken++);
  }

  /** {@return the next value, none for one that is absent} */
  public <P> Optional<P> nextOptional() {
    return Optional.ofNullable(next());
  }

  /** {@return the next number, none for one that is absent} */
  public OptionalLong nextCount() {
    Optional<Long> count = nextOptional();
    return count.isPresent() ? OptionalLong.of(count.get()) : OptionalLong.empty();
  }
}
