package dev.fieldstone.json.internal.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.json.internal.form.At;
import dev.fieldstone.json.internal.form.Documents;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Scalars;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Objects that stand for values which JSON lacks, told by a name that begins with a dollar sign. */
final class Tags {
  private static final String CREATED = "$created";
  private static final String ME = "$me";
  private static final String DAY = "$day";
  private static final String PERIOD = "$period";
  private static final String WINDOW = "$window";
  private static final String UNIT = "unit";
  private static final Set<Set<String>> TAGS =
      Set.of(Set.of(CREATED), Set.of(ME), Set.of(DAY, UNIT), Set.of(PERIOD, UNIT), Set.of(WINDOW, UNIT));
  private static final Form<RelativeDate.Unit> UNITS = Scalars.word(RelativeDate.Unit.class);

  private Tags() {}

  /** {@return whether a tree is an object that stands for another value} */
  static boolean isTag(JsonNode node) {
    if (!node.isObject() || node.isEmpty() || node.size() > 2) {
      return false;
    }
    Set<String> names = new HashSet<>();
    Iterator<String> all = node.fieldNames();
    all.forEachRemaining(names::add);
    return TAGS.contains(names);
  }

  static ObjectNode write(RelativeDate date) {
    String tag =
        switch (date) {
          case RelativeDate.Day day -> DAY;
          case RelativeDate.Period period -> PERIOD;
          case RelativeDate.Window window -> WINDOW;
        };
    ObjectNode node = Documents.object().put(tag, date.offset());
    node.set(UNIT, UNITS.write(date.unit()));
    return node;
  }

  static ObjectNode write(Me me) {
    return switch (me) {
      case ME -> Documents.object().put(ME, true);
    };
  }

  static ObjectNode write(Bulk.Created created) {
    return Documents.object().put(CREATED, created.index());
  }

  static Object read(ObjectNode node, At at) {
    if (node.has(CREATED)) {
      return new Bulk.Created(Scalars.INTEGER.read(node.get(CREATED), at.member(CREATED)));
    }
    if (node.has(ME)) {
      return me(node.get(ME), at.member(ME));
    }
    RelativeDate.Unit unit = UNITS.read(node.get(UNIT), at.member(UNIT));
    if (node.has(DAY)) {
      return new RelativeDate.Day(offset(node, DAY, at), unit);
    }
    return node.has(PERIOD)
        ? new RelativeDate.Period(offset(node, PERIOD, at), unit)
        : new RelativeDate.Window(offset(node, WINDOW, at), unit);
  }

  private static Me me(JsonNode node, At at) {
    if (!node.isBoolean() || !node.booleanValue()) {
      throw at.refused("true is expected");
    }
    return Me.ME;
  }

  private static int offset(ObjectNode node, String tag, At at) {
    return Scalars.INTEGER.read(node.get(tag), at.member(tag));
  }
}
