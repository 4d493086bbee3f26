package dev.fieldstone.lockstep.side;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.OptionNumber;
import dev.fieldstone.model.RecordNumber;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.ViewRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is seen of an org through the public API, with the model's numbers in place of ids. */
public final class EnginePicture {
  private static final int MAX_ITEMS = 1_000;

  private final Session session;
  private final Ids ids;
  private final PictureLines lines = new PictureLines();

  private EnginePicture(Session session, Ids ids) {
    this.session = session;
    this.ids = ids;
  }

  /** {@return the picture, line by line} */
  public static List<String> of(Session session, Ids ids) {
    EnginePicture picture = new EnginePicture(session, ids);
    session.tables().listAll().forEach(picture::table);
    return picture.lines.lines();
  }

  private void table(Table table) {
    lines.table(ids.number(table.id()), table.key(), ids.number(table.displayField()));
    session.fields(table).list().forEach(this::field);
    Query everything = Query.everything().withStatus(Status.ANY);
    List<RecordId> records = ViewRunner.on(session).ids(table, everything);
    session.records().getAll(records).forEach(this::record);
    session.views().list(table).forEach(this::view);
  }

  private void field(Field field) {
    List<String> options =
        field.options().stream().map(option -> ids.number(option.id()) + "=" + option.label()).toList();
    Object initial = field.defaultValue();
    lines.field(
        ids.number(field.id()), field.key(), type(field.type()), field.required(), field.uniqueness(),
        initial == null ? null : value(field.table(), field.type(), initial), options);
  }

  private String type(FieldType type) {
    return switch (type) {
      case FieldType.Number number -> type.keyword() + " " + number.scale();
      case FieldType.Currency currency -> type.keyword() + " " + currency.currencyCode() + " " + currency.scale();
      case FieldType.Percent percent -> type.keyword() + " " + percent.scale();
      case FieldType.Rating rating -> type.keyword() + " " + rating.max();
      case FieldType.Referring referring ->
          type.keyword() + " " + ids.number(referring.target()) + " " + referring.onDelete();
      case FieldType.Stored stored -> type.keyword();
      case FieldType.Computed computed -> type.keyword();
    };
  }

  private void record(Record record) {
    Map<String, Object> values = new HashMap<>();
    for (Field field : record.fields()) {
      Object value = record.value(field.key());
      if (value != null) {
        values.put(field.key(), value(field.table(), field.type(), value));
      }
    }
    String head =
        "version " + record.version() + (record.isArchived() ? " archived" : "") + " created " + record.createdAt()
            + " by " + record.createdBy() + " updated " + record.updatedAt() + " by " + record.updatedBy();
    lines.record(ids.number(record.id()), head, values, record.display());
  }

  private Object value(TableId table, FieldType type, Object value) {
    return switch (value) {
      case OptionId option -> new OptionNumber(ids.number(option));
      case RecordId record -> new RecordNumber(ids.number(target(table, type)), ids.number(record));
      case List<?> several -> several.stream().map(one -> value(table, type, one)).toList();
      default -> value;
    };
  }

  private static Object target(TableId table, FieldType type) {
    return type instanceof FieldType.Referring referring ? referring.target() : table;
  }

  private void view(View view) {
    lines.view(ids.number(view.id()), view.key(), view.isDefault(), layout(view.layout()), ids.numbers(view.fields()));
    ViewRunner views = ViewRunner.on(session);
    lines.items(ids.numbers(views.ids(view, Query.everything())));
    try {
      views.board(view, Query.everything(), MAX_ITEMS).groups().forEach(this::lane);
    } catch (FieldstoneException refusal) {
      lines.noLanes(refusal.code().toString());
    }
  }

  private String layout(Layout layout) {
    return switch (layout) {
      case Layout.Board board -> "board " + axis(board.axis());
      case Layout.Ungrouped other -> other.keyword();
    };
  }

  private int axis(@Nullable Object axis) {
    return axis == null ? ModelView.NO_AXIS : ids.number(axis);
  }

  private void lane(Board.GroupItems lane) {
    List<RecordId> records = lane.items().stream().map(Record::id).toList();
    lines.lane(lane.group().key(), lane.group().droppable(), lane.group().count(), ids.numbers(records));
  }
}
