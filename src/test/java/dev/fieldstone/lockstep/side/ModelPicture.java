package dev.fieldstone.lockstep.side;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.meaning.ModelAxis;
import dev.fieldstone.model.meaning.ModelDisplay;
import dev.fieldstone.model.meaning.ModelLane;
import dev.fieldstone.model.meaning.ModelListing;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What should be seen of an org. */
public final class ModelPicture {
  private final ModelOrg org;
  private final EngineForms forms;
  private final PictureLines lines = new PictureLines();

  private ModelPicture(ModelOrg org, EngineForms forms) {
    this.org = org;
    this.forms = forms;
  }

  /** {@return the picture, line by line} */
  public static List<String> of(ModelOrg org, EngineForms forms) {
    ModelPicture picture = new ModelPicture(org, forms);
    org.tables.forEach(picture::table);
    return picture.lines.lines();
  }

  private void table(ModelTable table) {
    lines.table(table.number, table.key, table.display);
    table.fields.forEach(this::field);
    table.records.forEach(record -> record(table, record));
    table.activeViews().forEach(view -> view(table, view));
  }

  private void field(ModelField field) {
    List<String> options = field.options.stream().map(option -> option.number() + "=" + option.label()).toList();
    boolean hasOptions = field.type instanceof ModelType.Select;
    lines.field(
        field.number, field.key, type(field.type), field.required, field.uniqueness, field.defaultValue(),
        hasOptions ? options : List.of());
  }

  private static String type(ModelType type) {
    return switch (type) {
      case ModelType.Text text -> "text";
      case ModelType.LongText longText -> "long_text";
      case ModelType.Email email -> "email";
      case ModelType.Url url -> "url";
      case ModelType.Phone phone -> "phone";
      case ModelType.Number number -> "number " + number.scale();
      case ModelType.Currency currency -> "currency " + currency.code() + " " + currency.scale();
      case ModelType.Percent percent -> "percent " + percent.scale();
      case ModelType.Rating rating -> "rating " + rating.max();
      case ModelType.Duration duration -> "duration";
      case ModelType.Checkbox checkbox -> "checkbox";
      case ModelType.Date date -> "date";
      case ModelType.DateTime dateTime -> "datetime";
      case ModelType.SingleSelect singleSelect -> "single_select";
      case ModelType.MultiSelect multiSelect -> "multi_select";
      case ModelType.User user -> "user";
      case ModelType.Users users -> "users";
      case ModelType.Reference reference -> "reference " + reference.target() + " " + reference.onDelete();
      case ModelType.References references -> "references " + references.target() + " " + references.onDelete();
      case ModelType.Json json -> "json";
      case ModelType.Attachments attachments -> "attachments";
      case ModelType.Computed computed -> computed.computation().name().toLowerCase(Locale.ROOT);
      case ModelType.BuiltIn builtIn -> throw new IllegalArgumentException("Not a field of the table's own");
    };
  }

  private void record(ModelTable table, ModelRecord record) {
    Map<String, Object> values = new HashMap<>();
    for (ModelField field : table.fields) {
      Object value = record.value(field);
      if (value != null) {
        values.put(field.key, value);
      }
    }
    String head =
        "version " + record.version + (record.archived ? " archived" : "") + " created " + record.createdAt + " by "
            + record.createdBy + " updated " + record.updatedAt + " by " + record.updatedBy;
    lines.record(record.number, head, values, ModelDisplay.of(table, record));
  }

  private void view(ModelTable table, ModelView view) {
    ModelListing listing = new ModelListing(org, table);
    List<Integer> shown = view.shown;
    List<Integer> all = table.fields.stream().map((ModelField field) -> field.number).toList();
    String layout = view.isBoard ? "board " + view.axis : "table";
    lines.view(view.number, view.key, view.isDefault, layout, shown == null ? all : shown);
    List<ModelRecord> items = listing.items(view);
    lines.items(numbers(items));
    ModelAxis axis = listing.axis(view, items);
    if (axis != null) {
      ModelListing.lanes(axis, items).forEach(this::lane);
    } else {
      lines.noLanes((view.isBoard ? ErrorCode.VIEW_INVALID : ErrorCode.VIEW_HAS_NO_GROUPS).toString());
    }
  }

  private void lane(ModelLane lane) {
    lines.lane(forms.laneKey(lane.lane()), lane.droppable(), lane.records().size(), numbers(lane.records()));
  }

  /** {@return the numbers of records, in order} */
  public static List<Integer> numbers(List<ModelRecord> records) {
    return records.stream().map(record -> record.number).toList();
  }
}
