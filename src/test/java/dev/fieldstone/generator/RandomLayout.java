package dev.fieldstone.generator;

import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.NewFields;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.VisibleFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Layouts over given fields, and which of these are shown. */
final class RandomLayout {
  private final Random random;
  private final List<FieldDraft> fields;

  private RandomLayout(Random random, List<FieldDraft> fields) {
    this.random = random;
    this.fields = fields;
  }

  /** {@return a layout that fits} */
  static Layout of(Random random, List<FieldDraft> fields) {
    return new RandomLayout(random, fields).layout();
  }

  /** {@return some of the fields, one shown and perhaps one hidden} */
  static VisibleFields fields(Random random, List<FieldDraft> fields) {
    String key = Objects.requireNonNull(fields.get(random.nextInt(fields.size())).key());
    return switch (random.nextInt(4)) {
      case 0 -> VisibleFields.of(key, "created_at");
      case 1 -> VisibleFields.allBut(key);
      case 2 -> VisibleFields.of(key).withWidth("created_at", 1 + random.nextInt(2_000));
      default ->
          VisibleFields.of("created_at").withNewFields(random.nextBoolean() ? NewFields.HIDE : NewFields.SHOW_LAST);
    };
  }

  private Layout layout() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> board();
      case 2 -> new Layout.Calendar(one(StorageClass.DATE), null);
      case 3 -> new Layout.Timeline(one(StorageClass.TIMESTAMP), one(StorageClass.TIMESTAMP));
      case 4 -> new Layout.Gallery(one(StorageClass.ATTACHMENTS));
      default -> new Layout.Table();
    };
  }

  private Layout board() {
    return switch (random.nextInt(4)) {
      case 0 -> new Layout.Board(one(StorageClass.OPTION), Steps.USUAL, lanes());
      case 1 -> new Layout.Board(one(StorageClass.NUMBER)).withSteps(Steps.ranges(BigDecimal.ONE, BigDecimal.TEN));
      case 2 -> new Layout.Board(one(StorageClass.DATE)).withSteps(Steps.by(RelativeDate.Unit.QUARTER));
      default -> new Layout.Board(new FieldKey("updated_by"));
    };
  }

  private Lanes lanes() {
    List<String> labels = new ArrayList<>(List.of("", "other", "gone"));
    for (FieldDraft field : fields) {
      if (field.type() instanceof FieldType.SingleSelect select) {
        select.options().forEach(option -> labels.add(option.label()));
      }
    }
    List<String> distinct = labels.stream().distinct().toList();
    return Lanes.AS_THEY_COME.inOrder(distinct).hiding(distinct.subList(0, random.nextInt(distinct.size())));
  }

  private @Nullable FieldKey one(StorageClass storageClass) {
    List<FieldDraft> fitting = fields.stream().filter(field -> field.type().storageClass() == storageClass).toList();
    return fitting.isEmpty()
        ? null
        : new FieldKey(Objects.requireNonNull(fitting.get(random.nextInt(fitting.size())).key()));
  }
}
