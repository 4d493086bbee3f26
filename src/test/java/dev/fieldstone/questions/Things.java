package dev.fieldstone.questions;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.IndexPolicy;
import dev.fieldstone.engine.schema.Indexing;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Criterion;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.query.ViewField;
import dev.fieldstone.query.ViewRunner;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of random things with a field of every type, some of whose options and targets are gone. */
final class Things implements AutoCloseable {
  static final String TABLE = "things";

  private static final int BATCHES = 4;
  private static final String GONE_LABEL = Values.LABELS.getLast();
  private static final List<String> LIVE_LABELS = Values.LABELS.subList(0, Values.LABELS.size() - 1);

  private final Dice dice;
  private final Moments moments;
  private final SettableClock clock;
  private final Workspace workspace;
  private final Map<String, Map<String, OptionId>> options = new HashMap<>();
  private final List<RecordId> targets = new ArrayList<>();
  private final List<RecordId> goneTargets = new ArrayList<>();
  private final Map<RecordId, String> displays = new HashMap<>();
  private final List<RecordId> goneThings = new ArrayList<>();
  private final List<Field> fields;
  private List<Thing> things = List.of();

  /** Makes so many things by chance. */
  Things(int count, Dice dice) {
    this(count, dice, Limits.defaults());
  }

  /** Makes so many things by chance in a workspace of these limits. */
  Things(int count, Dice dice, Limits limits) {
    this.dice = dice;
    this.moments = Moments.any(dice);
    this.clock = new SettableClock(moments.instant().minus(20, ChronoUnit.DAYS));
    this.workspace = Workspace.open(WorkspaceOptions.inMemory().withClock(clock).withLimits(limits));
    Session ada = as("ada");
    ada.org().apply(schema());
    this.fields = ViewRunner.on(ada).fields(TABLE + "/all").stream().map(ViewField::field).toList();
    fields.forEach(this::keepOptions);
    makeTargets(ada);
    makeThings(count);
    change();
  }

  /** Gives every field an index that can have one. */
  void index() {
    Session ada = as("ada");
    List<View> views = new ArrayList<>();
    for (Field field : fields) {
      StorageClass storageClass = field.type().storageClass();
      if (field.type() instanceof FieldType.Stored && IndexPolicy.INDEXABLE.contains(storageClass)) {
        Criterion<Query> criterion = Query.where(field.key());
        Query narrow =
            switch (storageClass) {
              case NUMBER -> criterion.atLeast(0);
              case OPTION -> criterion.is(LIVE_LABELS.getFirst());
              default -> criterion.after(LocalDate.EPOCH);
            };
        views.add(ada.views().create(TABLE, ViewDraft.table("By " + field.name()).showing(narrow)));
      }
    }
    IndexPolicy all = new IndexPolicy(IndexPolicy.INDEXABLE, Integer.MAX_VALUE);
    Indexing indexing = ada.tables().index(TableLocator.of(TABLE), all, Progress.IGNORED);
    if (indexing.made().size() != views.size()) {
      throw new AssertionError(indexing + " of " + views.size());
    }
    views.forEach(ada.views()::delete);
  }

  /** {@return when and where all this is} */
  Moments moments() {
    return moments;
  }

  /** {@return the clock of the workspace} */
  SettableClock clock() {
    return clock;
  }

  /** {@return the workspace} */
  Workspace workspace() {
    return workspace;
  }

  /** {@return every field, built-in ones first} */
  List<Field> fields() {
    return fields;
  }

  /** {@return everything there is, in order of creation} */
  List<Thing> all() {
    return things;
  }

  /** {@return records that can be referred to} */
  List<RecordId> targets() {
    return targets;
  }

  /** {@return records of a field's target table that are gone} */
  List<RecordId> gone(Field field) {
    return field.key().equals("id") ? goneThings : goneTargets;
  }

  /** {@return what a target displays} */
  String display(RecordId target) {
    return displays.getOrDefault(target, "");
  }

  /** {@return an option by its label, removed or not} */
  OptionId option(Field field, String label) {
    return Objects.requireNonNull(options.getOrDefault(field.key(), Map.of()).get(label));
  }

  /** {@return the place of an option among those that are left} */
  int optionIndex(Field field, OptionId option) {
    return LIVE_LABELS.indexOf(optionLabel(field, option));
  }

  /** {@return the label of an option} */
  String optionLabel(Field field, OptionId option) {
    return options.getOrDefault(field.key(), Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue().equals(option))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static Schema schema() {
    String[] labels = Values.LABELS.toArray(String[]::new);
    return Schema.of(
        TableDraft.named("Targets"),
        TableDraft.named("Things")
            .field("lines", FieldType.longText())
            .field("email", FieldType.email())
            .field("url", FieldType.url())
            .field("phone", FieldType.phone())
            .field("number", FieldType.number(2))
            .field("amount", FieldType.currency("EUR"))
            .field("part", FieldType.percent())
            .field("points", FieldType.rating(5))
            .field("length", FieldType.duration())
            .field("count", FieldType.autonumber())
            .field("done", FieldType.checkbox())
            .field("day", FieldType.date())
            .field("time", FieldType.dateTime())
            .field("stage", FieldType.singleSelect(labels))
            .field("tags", FieldType.multiSelect(labels))
            .field("owner", FieldType.user())
            .field("team", FieldType.users())
            .field("target", FieldType.reference("targets", OnDelete.CLEAR))
            .field("targets", FieldType.references("targets", OnDelete.CLEAR))
            .field("json", FieldType.json())
            .field("files", FieldType.attachments())
            .view(ViewDraft.table("All")));
  }

  private void keepOptions(Field field) {
    options.put(field.key(), field.options().stream().collect(Collectors.toMap(Option::label, Option::id)));
  }

  private void makeTargets(Session ada) {
    for (int index = 0; index < 7; index++) {
      String name = Values.text(dice);
      RecordId target = ada.records("targets").create(Map.of("name", name)).id();
      targets.add(target);
      displays.put(target, Normalizer.normalize(name, Normalizer.Form.NFC));
    }
  }

  private void makeThings(int count) {
    List<RecordId> ids = new ArrayList<>();
    List<Map<String, Object>> given = new ArrayList<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      tick();
      List<Map<String, Object>> some = dice.times(count / BATCHES, count / BATCHES, this::values);
      ids.addAll(as(dice.one(Values.ACTORS)).records(TABLE).createAll(some));
      given.addAll(some);
    }
    List<Thing> made = new ArrayList<>();
    for (int index = 0; index < ids.size(); index++) {
      made.add(new Thing(ids.get(index), given.get(index)));
    }
    things = made;
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    for (Field field : fields) {
      if (!field.isReadonly() && (field.key().equals("name") || !dice.oneIn(4))) {
        values.put(field.key(), Values.of(field, this, dice));
      }
    }
    return values;
  }

  /** What becomes of things: some are touched, archived or deleted, and what they name goes. */
  private void change() {
    List<RecordId> ids = things.stream().map(Thing::id).toList();
    Session eve = as("eve 10");
    tick();
    eve.records().archive(dice.some(ids, 5));
    tick();
    goneThings.addAll(dice.some(ids, 2));
    eve.records().delete(goneThings);
    goneTargets.addAll(targets.subList(0, 2));
    eve.records().delete(goneTargets);
    targets.removeAll(goneTargets);
    String[] left = LIVE_LABELS.toArray(String[]::new);
    eve.fields(TABLE).update("stage", FieldPatch.changeType(FieldType.singleSelect(left), Conversion.NONE));
    eve.fields(TABLE).update("tags", FieldPatch.changeType(FieldType.multiSelect(left), Conversion.NONE));
    things =
        things.stream()
            .filter(thing -> !goneThings.contains(thing.id()))
            .map(thing -> new Thing(thing.id(), settled(eve.records().get(thing.id()), thing.values())))
            .toList();
  }

  private Map<String, Object> settled(Record read, Map<String, Object> given) {
    Map<String, Object> values = new HashMap<>();
    for (Field field : fields) {
      Object value = field.isReadonly() ? read.value(field.key()) : given.get(field.key());
      Object kept = value == null ? null : kept(value);
      if (kept != null) {
        values.put(field.key(), kept);
      }
    }
    return values;
  }

  /** {@return what is left of a value; null for nothing} */
  private @Nullable Object kept(Object value) {
    return switch (value) {
      case String text -> Normalizer.normalize(text, Normalizer.Form.NFC);
      case List<?> list -> {
        List<?> left = list.stream().filter(element -> !isGone(element)).toList();
        yield left.isEmpty() ? null : left;
      }
      default -> isGone(value) ? null : value;
    };
  }

  private boolean isGone(Object value) {
    return goneTargets.contains(value)
        || options.values().stream().anyMatch(labels -> value.equals(labels.get(GONE_LABEL)));
  }

  private void tick() {
    clock.set(clock.instant().plus(dice.between(1, 60 * 60 * 24 * 4), ChronoUnit.SECONDS));
  }

  private Session as(String actor) {
    return workspace.org("acme").as(actor);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
