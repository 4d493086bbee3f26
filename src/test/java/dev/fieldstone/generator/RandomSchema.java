package dev.fieldstone.generator;

import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewDraft;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A schema document made from a seed, sound in all its parts, that says something of every property now and then. */
public final class RandomSchema {
  private static final List<String> WORDS = List.of("Name", "\"'; --", "日本語", "é ${x} ?", "a\\b", "x");
  private static final List<String> HOST_DATA = List.of("", "{}", "[1, \"é\"]", " null ");

  private final Random random;
  private int tableCount;

  private RandomSchema(long seed) {
    random = new Random(seed);
  }

  /** {@return the document of a seed} */
  public static Schema of(long seed) {
    return new RandomSchema(seed).schema();
  }

  private Schema schema() {
    tableCount = 1 + random.nextInt(3);
    List<TableDraft> tables = new ArrayList<>();
    for (int number = 0; number < tableCount; number++) {
      tables.add(table("t" + number));
    }
    return new Schema(tables);
  }

  private TableDraft table(String key) {
    TableDraft table =
        TableDraft.named(word()).withKey(key).describedAs(word()).withIcon(word()).withColor(word())
            .withHostData(hostData());
    List<FieldDraft> fields = new ArrayList<>();
    for (int number = random.nextInt(7); number > 0; number--) {
      fields.add(field("f" + number));
    }
    for (FieldDraft field : fields) {
      table = table.field(field);
      boolean isFit = field.type() instanceof FieldType.Number || field.type() instanceof FieldType.Date;
      table = isFit && isSeldom() ? table.displayedBy(keyOf(field)) : table;
    }
    for (int number = random.nextInt(4); number > 0; number--) {
      table = table.view(view("v" + number, fields, number > 1));
    }
    return isSeldom() ? table.asArchived() : table;
  }

  private FieldDraft field(String key) {
    FieldType type = type();
    FieldDraft field = FieldDraft.named(word(), type).withKey(key).describedAs(word()).withHostData(hostData());
    boolean canBeRequired =
        type instanceof FieldType.Stored
            && !(type instanceof FieldType.Referring referring && referring.onDelete() == OnDelete.CLEAR);
    FieldDraft required = canBeRequired && isSeldom() ? field.asRequired() : field;
    Object initial = initial(type);
    FieldDraft filled = initial != null && random.nextBoolean() ? required.withDefault(initial) : required;
    return isSeldom() ? filled.asLocked() : filled;
  }

  private FieldType type() {
    return switch (random.nextInt(14)) {
      case 0 -> FieldType.longText();
      case 1 -> FieldType.number(random.nextInt(19));
      case 2 -> FieldType.currency("EUR");
      case 3 -> FieldType.checkbox();
      case 4 -> FieldType.date();
      case 5 -> new FieldType.DateTime(ZoneId.of("Europe/Berlin"));
      case 6, 7 -> select();
      case 8 -> FieldType.reference("t" + random.nextInt(tableCount), one(List.of(OnDelete.values())));
      case 9 -> one(List.of(FieldType.email(), FieldType.url(), FieldType.phone()));
      case 10 -> one(List.of(new FieldType.Percent(2), FieldType.rating(7), FieldType.duration()));
      case 11 -> one(List.of(FieldType.user(), FieldType.users(), FieldType.json(), FieldType.attachments()));
      case 12 -> FieldType.references("t" + random.nextInt(tableCount), one(List.of(OnDelete.values())));
      default ->
          one(
              List.of(
                  FieldType.text(), new FieldType.CreatedTime(), FieldType.autonumber(), new FieldType.UpdatedBy()));
    };
  }

  private FieldType select() {
    List<OptionDraft> options = new ArrayList<>();
    for (int number = 1 + random.nextInt(4); number > 0; number--) {
      options.add(OptionDraft.labelled(word() + number).withColor(word()).withHostData(hostData()));
    }
    return random.nextBoolean() ? new FieldType.SingleSelect(options) : new FieldType.MultiSelect(options);
  }

  private static @Nullable Object initial(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> "e\u0301";
      case FieldType.Number number -> 5;
      case FieldType.Checkbox checkbox -> true;
      case FieldType.Date date -> "2024-05-01";
      case FieldType.SingleSelect select -> select.options().get(0).label();
      case FieldType.MultiSelect select -> select.options().stream().map(OptionDraft::label).toList().reversed();
      case FieldType.Email email -> "ada@example.org";
      case FieldType.Rating rating -> 7;
      case FieldType.Users users -> List.of("bob", "ada");
      case FieldType.Json json -> "{\"b\":1.50}";
      case FieldType.Attachments attachments -> List.of(new Attachment("a", 1, "text/plain", "x"));
      case FieldType.Stored stored -> null;
      case FieldType.Computed computed -> null;
    };
  }

  /** One that may be archived is not the default. */
  private ViewDraft view(String key, List<FieldDraft> fields, boolean mayBeArchived) {
    ViewDraft view = ViewDraft.of(word(), RandomLayout.of(random, fields));
    ViewDraft named = view.withKey(key).describedAs(word()).withHostData(hostData()).showing(query(fields));
    ViewDraft shown =
        fields.isEmpty() || random.nextBoolean() ? named : named.withFields(RandomLayout.fields(random, fields));
    if (mayBeArchived) {
      return isSeldom() ? shown.asArchived() : shown;
    }
    return random.nextBoolean() ? shown.asDefault() : shown;
  }

  private Query query(List<FieldDraft> fields) {
    Query query = isSeldom() ? Query.everything().withStatus(Status.ANY) : Query.everything();
    if (fields.isEmpty()) {
      return query;
    }
    Filter condition = condition(one(fields));
    Query filtered =
        switch (random.nextInt(4)) {
          case 0 -> query;
          case 1 -> query.and(condition);
          case 2 -> query.and(Filter.any(condition, new Filter.Off(condition(one(fields)))));
          default -> query.and(Filter.all(condition, Filter.field("archived").is(false)));
        };
    List<FieldDraft> sortable = fields.stream().filter(RandomSchema::isSortable).toList();
    return sortable.isEmpty() || random.nextBoolean()
        ? filtered
        : filtered.sortedBy(keyOf(one(sortable)), one(List.of(Sort.Direction.values())));
  }

  private static boolean isSortable(FieldDraft field) {
    return switch (field.type().storageClass()) {
      case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE -> true;
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  private static Filter condition(FieldDraft field) {
    var criterion = Filter.field(keyOf(field));
    return switch (field.type()) {
      case FieldType.Text text -> criterion.contains("x");
      case FieldType.Number number -> criterion.atLeast(3);
      case FieldType.Checkbox checkbox -> criterion.is(true);
      case FieldType.Date date -> criterion.before(LocalDate.of(2024, 5, 1));
      case FieldType.SingleSelect select -> criterion.isAnyOf(List.of(select.options().get(0).label()));
      case FieldType.MultiSelect select -> criterion.hasAllOf(select.options().get(0).label());
      case FieldType.Users users -> criterion.hasNoneOf("ada");
      case FieldType.Json json -> criterion.isNotEmpty();
      case FieldType.Stored stored -> criterion.isEmpty();
      case FieldType.Computed computed -> criterion.isNotEmpty();
    };
  }

  private static String keyOf(FieldDraft field) {
    return Objects.requireNonNull(field.key());
  }

  private boolean isSeldom() {
    return random.nextInt(4) == 0;
  }

  private String word() {
    return one(WORDS);
  }

  private String hostData() {
    return one(HOST_DATA);
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
