package dev.fieldstone.json;

import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.IndexPolicy;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewKey;
import dev.fieldstone.importexport.Cancellation;
import dev.fieldstone.importexport.CellReading;
import dev.fieldstone.importexport.ColumnPreview;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.Objection;
import dev.fieldstone.importexport.PreviewOptions;
import dev.fieldstone.importexport.Progress;
import dev.fieldstone.query.AggregateResult;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random values of any public type: records by their components, sealed types by their variants. */
final class RandomData {
  private static final int MAX_DEPTH = 6;
  /** Snapshots, which name something and come back as its id; and what refers to a record that is there. */
  private static final Set<Class<?>> SNAPSHOTS =
      Set.of(Field.class, Table.class, View.class, dev.fieldstone.engine.record.Record.class);

  private final Random random;
  private final RandomScalars scalars;

  RandomData(long seed) {
    this.random = new Random(seed);
    this.scalars = new RandomScalars(random);
  }

  /** {@return a random value of a type} */
  Object of(Class<?> type) {
    return value(type, 0);
  }

  private Object value(Type type, int depth) {
    if (type instanceof ParameterizedType parameterized) {
      return container(parameterized, depth);
    }
    Class<?> one = (Class<?>) type;
    Object scalar = scalars.of(one);
    if (scalar != null) {
      return scalar;
    }
    Object special = special(one, depth);
    if (special != null) {
      return special;
    }
    if (one.isEnum()) {
      return one.getEnumConstants()[random.nextInt(one.getEnumConstants().length)];
    }
    return one.isRecord() ? made(one, depth) : variant(one, depth);
  }

  private Object container(ParameterizedType type, int depth) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return Optional.of(value(arguments[0], depth + 1));
    }
    if (raw == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int index = size(depth); index > 0; index--) {
        map.put(value(arguments[0], depth + 1), value(arguments[1], depth + 1));
      }
      return map;
    }
    List<Object> elements = new ArrayList<>();
    for (int index = size(depth); index > 0; index--) {
      elements.add(value(arguments[0], depth + 1));
    }
    return raw == Set.class ? new LinkedHashSet<>(elements) : elements;
  }

  /** Types whose parts depend on one another, or that are not made of components. */
  private @Nullable Object special(Class<?> type, int depth) {
    if (type == FieldKey.class) {
      return new FieldKey(scalars.word());
    }
    if (type == TableKey.class) {
      return new TableKey(scalars.word());
    }
    if (type == ViewKey.class) {
      return new ViewKey(new TableKey(scalars.word()), scalars.word());
    }
    if (type == Cursor.class) {
      return new Cursor(scalars.word());
    }
    if (type == OptionalLong.class) {
      return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong());
    }
    if (type == Cancellation.class) {
      return Cancellation.none();
    }
    if (type == Progress.class) {
      return Progress.NONE;
    }
    if (type == Patch.class) {
      return patch();
    }
    if (type == FieldPatch.class) {
      return fieldPatch(depth);
    }
    return dependent(type, depth);
  }

  private @Nullable Object dependent(Class<?> type, int depth) {
    String dateFormat = random.nextBoolean() ? null : "dd.MM.yyyy";
    if (type == Conversion.class) {
      return new Conversion((Conversion.Mode) value(Conversion.Mode.class, depth), scalars.locale(), dateFormat);
    }
    if (type == CellReading.class) {
      return new CellReading(scalars.locale(), null, dateFormat == null ? List.of() : List.of(dateFormat));
    }
    if (type == Reading.Lenient.class) {
      return new Reading.Lenient(scalars.locale(), dateFormat == null ? List.of() : List.of(dateFormat));
    }
    if (type == PreviewOptions.class) {
      List<String> dateFormats = dateFormat == null ? List.of() : List.of(dateFormat);
      return new PreviewOptions(
          (FileReading) value(FileReading.class, depth), scalars.locale(), dateFormats, random.nextBoolean(),
          1 + random.nextInt(9), Progress.NONE);
    }
    if (type == ColumnPreview.class) {
      return new ColumnPreview(
          scalars.text(), scalars.text(), scalars.word(), (FieldType) value(FieldType.class, depth), dateFormat,
          random.nextBoolean(), (Objection) value(Objection.class, depth), random.nextInt(), random.nextInt(),
          random.nextInt(), List.of(scalars.text()));
    }
    if (type == Bulk.Created.class) {
      return new Bulk.Created(random.nextInt(1_000));
    }
    if (type == IndexPolicy.class) {
      return random.nextBoolean() ? IndexPolicy.FROM_VIEWS : new IndexPolicy(Set.of(StorageClass.DATE), 3);
    }
    if (type == AggregateResult.class) {
      AggregateResult made = (AggregateResult) made(type, depth);
      Class<?> valueClass =
          made.asked().aggregate().valueClass(random.nextBoolean() ? StorageClass.DATE : StorageClass.TIMESTAMP);
      return new AggregateResult(made.asked(), random.nextInt(4) == 0 ? null : scalars.of(valueClass));
    }
    if (type == Field.class) {
      Field made = (Field) made(type, depth);
      return new Field(
          made.id(), made.table(), made.key(), made.name(), made.description(), made.type(), made.options(),
          made.required(), made.uniqueness(), scalars.ofClass(made.type().storageClass()), made.builtIn(),
          made.writable(), made.locked(), made.hostData());
    }
    return null;
  }

  private Patch patch() {
    Patch patch = Patch.empty();
    for (int index = random.nextInt(4); index > 0; index--) {
      patch =
          random.nextInt(4) == 0 ? patch.clear(scalars.word()) : patch.set(scalars.word(), scalars.natural(true));
    }
    return random.nextBoolean() ? patch : patch.archived(random.nextBoolean());
  }

  private FieldPatch fieldPatch(int depth) {
    FieldPatch patch = FieldPatch.empty().withName(scalars.text());
    if (random.nextBoolean()) {
      patch =
          patch.withType(
              (FieldType) value(FieldType.class, depth),
              (Conversion) value(Conversion.class, depth));
    }
    patch = random.nextBoolean() ? patch.withUnique(random.nextBoolean()) : patch.withRequired(random.nextBoolean());
    patch = random.nextBoolean() ? patch.withDefault(random.nextBoolean() ? null : scalars.natural(true)) : patch;
    return random.nextBoolean() ? patch.withOptionRenamed(scalars.text(), scalars.text()) : patch;
  }

  private Object variant(Class<?> type, int depth) {
    if (!type.isSealed()) {
      throw new AssertionError("No values are made of " + type);
    }
    List<Class<?>> variants =
        Arrays.stream(type.getPermittedSubclasses()).filter(variant -> !SNAPSHOTS.contains(variant)).toList();
    boolean isDeep = depth > MAX_DEPTH && type == dev.fieldstone.engine.view.Filter.class;
    return isDeep
        ? value(dev.fieldstone.engine.view.Filter.Condition.class, depth)
        : value(variants.get(random.nextInt(variants.size())), depth + 1);
  }

  private Object made(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    Class<?>[] classes = new Class<?>[components.length];
    for (int index = 0; index < components.length; index++) {
      classes[index] = components[index].getType();
      values[index] = component(type, components[index], depth);
    }
    try {
      Constructor<?> maker = type.getDeclaredConstructor(classes);
      return maker.newInstance(values);
    } catch (ReflectiveOperationException failed) {
      throw new LinkageError(type.getName(), failed);
    }
  }

  private @Nullable Object component(Class<?> owner, RecordComponent component, int depth) {
    AnnotatedType annotated = component.getAnnotatedType();
    if (annotated.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
      return null;
    }
    if (component.getType() == Object.class) {
      return owner == Field.class ? null : scalars.natural(false);
    }
    if (component.getType() == Map.class && component.getGenericType().getTypeName().endsWith("Object>")) {
      return scalars.facts(component.getGenericType(), type -> value(type, depth + 1));
    }
    if (owner == dev.fieldstone.engine.view.Filter.Condition.class && component.getType() == List.class) {
      return List.of(scalars.operand(), scalars.operand());
    }
    return value(component.getGenericType(), depth + 1);
  }

  private int size(int depth) {
    return depth > MAX_DEPTH ? 0 : 1 + random.nextInt(2);
  }
}
