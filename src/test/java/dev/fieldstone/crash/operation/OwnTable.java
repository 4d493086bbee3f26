package dev.fieldstone.crash.operation;

import dev.fieldstone.crash.share.Effect;
import dev.fieldstone.crash.share.Item;
import dev.fieldstone.crash.share.Share;
import dev.fieldstone.crash.share.Things;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.ViewDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Operations on a table that is its share's alone: a few records, whose {@code value} changes its type there and back,
 * and whose {@code choice} gets options.
 */
final class OwnTable {
  private static final String VALUE = "value";
  private static final String CHOICE = "choice";
  private static final int MAX_RECORDS = 6;
  private static final int MAX_OPTIONS = 8;
  private static final List<FieldType> TYPES = List.of(FieldType.text(), FieldType.number(0), FieldType.longText());

  private OwnTable() {}

  /** {@return the table's name, which is its key} */
  static String name(Share share) {
    return share.token() + "_own";
  }

  /** Makes the table, with which a share begins. */
  static Operation create(Share share, String name) {
    TableDraft table =
        TableDraft.named(name(share))
            .field(VALUE, TYPES.getFirst())
            .field(CHOICE, FieldType.singleSelect("first"))
            .view(ViewDraft.table("all"));
    Effect effect = new Effect(share);
    Things.of(table).forEach(effect::thing);
    return Operation.of(effect, session -> session.tables().create(table));
  }

  /** Makes a record. */
  static @Nullable Operation createRecord(Share share, String name) {
    if (share.items(name(share)).size() >= MAX_RECORDS) {
      return null;
    }
    Item draft =
        Item.named(name(share), name)
            .with(VALUE, share.freshValue(type(share)))
            .with(CHOICE, Objects.requireNonNull(share.any(labels(share))));
    return new Operation(
        new Effect(share).make(draft), session -> new RecordWriter(session, share).create(draft).made());
  }

  /** Writes a value of the present type, and an option. */
  static @Nullable Operation updateRecord(Share share, String name) {
    Item item = share.any(share.items(name(share)));
    if (item == null) {
      return null;
    }
    String label = Objects.requireNonNull(share.any(labels(share)));
    Item changed = item.with(VALUE, share.freshValue(type(share))).with(CHOICE, label).written();
    return Operation.of(
        new Effect(share).show(changed),
        session -> new RecordWriter(session, share).update(changed, Set.of(VALUE, CHOICE)));
  }

  /** Changes the type of the values; those that were written under the new one before are there again. */
  static Operation changeType(Share share, String name) {
    String key = Things.field(name(share), VALUE);
    FieldType from = type(share);
    FieldType to = Objects.requireNonNull(share.any(TYPES.stream().filter(type -> !type.equals(from)).toList()));
    Effect effect = new Effect(share).thing(key, Things.text(to));
    if (from.storageClass() != to.storageClass()) {
      share.items(name(share))
          .forEach(item -> effect.show(item.retyped(VALUE, from.storageClass().name(), to.storageClass().name())));
    }
    return Operation.of(effect, session -> patch(session, share, VALUE, FieldPatch.changeType(to, Conversion.NONE)));
  }

  /** Changes the type of the values and copies what converts: digits, and whatever was a number before. */
  static Operation convert(Share share, String name) {
    FieldType from = type(share);
    FieldType to = Objects.requireNonNull(share.any(TYPES.stream().filter(type -> !type.equals(from)).toList()));
    Conversion conversion = share.random().nextBoolean() ? Conversion.fillEmpty() : Conversion.replace();
    Effect effect = new Effect(share).thing(Things.field(name(share), VALUE), Things.text(to));
    if (from.storageClass() != to.storageClass()) {
      share.items(name(share)).forEach(item -> effect.show(converted(item, from, to, conversion)));
    }
    return Operation.of(
        effect, session -> session.fields(name(share)).changeType(FieldLocator.of(VALUE), to, conversion));
  }

  private static Item converted(Item item, FieldType from, FieldType to, Conversion conversion) {
    String before = item.value(VALUE);
    Item retyped = item.retyped(VALUE, from.storageClass().name(), to.storageClass().name());
    boolean converts = before != null && (to.storageClass() == StorageClass.TEXT || Item.isNumber(before));
    boolean isFree = conversion.mode() == Conversion.Mode.REPLACE || retyped.value(VALUE) == null;
    return before != null && converts && isFree ? retyped.with(VALUE, before) : retyped;
  }

  /** Adds an option. */
  static @Nullable Operation addOption(Share share, String name) {
    List<String> labels = Stream.concat(labels(share).stream(), Stream.of(name)).toList();
    if (labels.size() > MAX_OPTIONS) {
      return null;
    }
    FieldType type = select(labels);
    return Operation.of(
        new Effect(share).thing(Things.field(name(share), CHOICE), Things.text(type)),
        session -> patch(session, share, CHOICE, FieldPatch.changeType(type, Conversion.NONE)));
  }

  /** Gives an option another label, which its records show. */
  static Operation renameOption(Share share, String name) {
    List<String> labels = new ArrayList<>(labels(share));
    String label = Objects.requireNonNull(share.any(labels));
    labels.replaceAll(one -> one.equals(label) ? name : one);
    Effect effect = new Effect(share).thing(Things.field(name(share), CHOICE), Things.text(select(labels)));
    share.items(item -> label.equals(item.value(CHOICE))).forEach(item -> effect.show(item.with(CHOICE, name)));
    return Operation.of(
        effect, session -> patch(session, share, CHOICE, FieldPatch.empty().withOptionRenamed(label, name)));
  }

  private static FieldType type(Share share) {
    return Things.type(TYPES, share.thing(Things.field(name(share), VALUE)));
  }

  private static void patch(Session session, Share share, String field, FieldPatch patch) {
    session.fields(name(share)).update(field, patch);
  }

  private static FieldType select(List<String> labels) {
    return new FieldType.SingleSelect(labels.stream().map(OptionDraft::labelled).toList());
  }

  /** {@return the labels of the options, out of what is said about the field} */
  private static List<String> labels(Share share) {
    String text = Objects.requireNonNull(share.thing(Things.field(name(share), CHOICE)));
    return List.of(text.substring(text.indexOf('[') + 1, text.length() - 1).split(", "));
  }
}
