package dev.fieldstone.lockstep.side;

import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.position.Place;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.model.ModelComputation;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelFilter;
import dev.fieldstone.model.ModelSort;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.OptionNumber;
import dev.fieldstone.model.RecordNumber;
import dev.fieldstone.model.change.ModelMove;
import dev.fieldstone.model.change.ModelPlace;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things of the model in the forms that the engine's API takes: ids in place of numbers. */
public final class EngineForms {
  private final Ids ids;

  /** Translates with these ids. */
  public EngineForms(Ids ids) {
    this.ids = ids;
  }

  /** {@return raw values by field key} */
  public Map<String, @Nullable Object> values(ModelTable table, Map<Integer, @Nullable Object> raw) {
    Map<String, @Nullable Object> values = new HashMap<>();
    raw.forEach((field, value) -> values.put(table.field(field).key, value == null ? null : value(value)));
    return values;
  }

  /** {@return a raw value with ids in place of numbers} */
  public Object value(Object raw) {
    return switch (raw) {
      case OptionNumber option -> ids.option(option.number());
      case RecordNumber record -> ids.record(record.number());
      case List<?> several -> several.stream().map(this::value).toList();
      default -> raw;
    };
  }

  /** {@return a type; a select with the options of these labels} */
  public FieldType type(ModelType type, List<String> labels) {
    return switch (type) {
      case ModelType.Text text -> FieldType.text();
      case ModelType.LongText longText -> FieldType.longText();
      case ModelType.Email email -> FieldType.email();
      case ModelType.Url url -> FieldType.url();
      case ModelType.Phone phone -> FieldType.phone();
      case ModelType.Number number -> FieldType.number(number.scale());
      case ModelType.Currency currency -> new FieldType.Currency(currency.code(), currency.scale());
      case ModelType.Percent percent -> new FieldType.Percent(percent.scale());
      case ModelType.Rating rating -> FieldType.rating(rating.max());
      case ModelType.Duration duration -> FieldType.duration();
      case ModelType.Checkbox checkbox -> FieldType.checkbox();
      case ModelType.Date date -> FieldType.date();
      case ModelType.DateTime dateTime -> new FieldType.DateTime(ZoneOffset.UTC);
      case ModelType.SingleSelect singleSelect ->
          new FieldType.SingleSelect(labels.stream().map(OptionDraft::labelled).toList());
      case ModelType.MultiSelect multiSelect ->
          new FieldType.MultiSelect(labels.stream().map(OptionDraft::labelled).toList());
      case ModelType.User user -> FieldType.user();
      case ModelType.Users users -> FieldType.users();
      case ModelType.Reference reference -> FieldType.reference(ids.table(reference.target()), reference.onDelete());
      case ModelType.References references ->
          new FieldType.References(ids.table(references.target()), references.onDelete());
      case ModelType.Json json -> FieldType.json();
      case ModelType.Attachments attachments -> FieldType.attachments();
      case ModelType.Computed computed -> computed(computed.computation());
      case ModelType.BuiltIn builtIn -> throw new IllegalArgumentException("Nobody can make a built-in field");
    };
  }

  private static FieldType computed(ModelComputation computation) {
    return switch (computation) {
      case AUTONUMBER -> FieldType.autonumber();
      case CREATED_TIME -> new FieldType.CreatedTime();
      case CREATED_BY -> new FieldType.CreatedBy();
      case UPDATED_TIME -> new FieldType.UpdatedTime();
      case UPDATED_BY -> new FieldType.UpdatedBy();
    };
  }

  /** {@return a query on a table} */
  public Query query(
      ModelTable table, ModelFilter filter, List<ModelSort> sorts, @Nullable Status status) {
    Query plain = Query.matching(filter(table, filter));
    Query query = status == null ? plain : plain.withStatus(status);
    for (ModelSort sort : sorts) {
      query = query.sortedBy(new Sort(locate(table.field(sort.field())), sort.direction(), sort.empties()));
    }
    return query;
  }

  /** {@return a move} */
  public Move move(ModelMove move) {
    return new Move(
        move.records().stream().map(ids::record).toList(), lane(move.to()), lane(move.from()), place(move.place()));
  }

  /** {@return the key of a lane, "" for the one without a value} */
  public String laneKey(@Nullable Object lane) {
    return switch (lane) {
      case null -> "";
      case String text when text.equals("other") || text.startsWith("=") -> "=" + text;
      default -> value(lane).toString();
    };
  }

  private Filter filter(ModelTable table, ModelFilter filter) {
    return switch (filter) {
      case ModelFilter.All all -> new Filter.All(filters(table, all.parts()));
      case ModelFilter.Any any -> new Filter.Any(filters(table, any.parts()));
      case ModelFilter.Off off -> new Filter.Off(filter(table, off.part()));
      case ModelFilter.Condition condition ->
          new Filter.Condition(
              locate(table.field(condition.field())),
              condition.operator(),
              condition.operands().stream().map(this::value).toList());
    };
  }

  private List<Filter> filters(ModelTable table, List<ModelFilter> parts) {
    return parts.stream().map(part -> filter(table, part)).toList();
  }

  /** By key for built-in fields, which have no other name here, and by id otherwise. */
  private FieldLocator locate(ModelField field) {
    return field.type instanceof ModelType.BuiltIn
        ? FieldLocator.of(field.key)
        : ids.field(field.number);
  }

  private @Nullable GroupLocator lane(ModelMove.@Nullable Lane lane) {
    if (lane == null) {
      return null;
    }
    return lane.value() == null ? new GroupLocator.Empty() : new GroupLocator.Named(laneKey(lane.value()));
  }

  private Place place(ModelPlace place) {
    return switch (place) {
      case ModelPlace.First first -> new Place.First();
      case ModelPlace.Last last -> new Place.Last();
      case ModelPlace.After after -> new Place.After(ids.record(after.record()));
      case ModelPlace.Before before -> new Place.Before(ids.record(before.record()));
      case ModelPlace.Between between ->
          new Place.Between(ids.record(between.after()), ids.record(between.before()), between.strict());
      case ModelPlace.Unchanged unchanged -> new Place.Unchanged();
    };
  }
}
