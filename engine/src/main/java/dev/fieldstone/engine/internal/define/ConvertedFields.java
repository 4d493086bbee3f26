package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.convert.ConversionRun;
import dev.fieldstone.engine.internal.convert.FieldConversion;
import dev.fieldstone.engine.internal.convert.MissingOptions;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TypeChange;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change of type does to values.
 *
 * @param operation the write
 * @param conversion what is copied
 * @param zone what days mean
 * @param progress is told how far it is
 */
record ConvertedFields(Operation operation, Conversion conversion, ZoneId zone, Progress progress) {

  /** {@return the options that texts ask for, where a text becomes a select} */
  static List<OptionDraft> missingOptions(
      Operation operation, TableDefinition table, FieldDefinition field, FieldState changed, Conversion conversion) {
    boolean isAsked =
        conversion.mode() != Conversion.Mode.NONE
            && field.storageClass() == StorageClass.TEXT
            && changed.type() instanceof FieldType.Select;
    return isAsked
        ? new MissingOptions(operation, table, field)
            .labels(changed.options(), changed.type().storageClass()).stream()
                .map(OptionDraft::labelled)
                .toList()
        : List.of();
  }

  /** {@return whether values are copied from one class to another} */
  static boolean isCopying(FieldState before, FieldState after, Conversion conversion) {
    return conversion.mode() != Conversion.Mode.NONE
        && !Objects.equals(before.active(), after.active())
        && before.memory() != null
        && after.memory() != null;
  }

  /** Copies what converts; {@return what was done} */
  TypeChange convert(
      TableDefinition table, FieldDefinition before, FieldDefinition after, List<OptionDraft> madeOptions) {
    if (!isCopying(before.state(), after.state(), conversion)) {
      return new TypeChange(after.field(), OptionalLong.empty(), 0, Map.of(), false, false);
    }
    Set<String> made =
        madeOptions.stream().map(option -> TextFold.caseFold(option.label())).collect(Collectors.toSet());
    ConversionRun run =
        new ConversionRun(
            operation, new FieldConversion(operation, table, before, after, conversion, zone, progress), made);
    run.run();
    return new TypeChange(
        after.field(), OptionalLong.of(run.dormant()), run.converted(), run.notes(), false, false);
  }
}
