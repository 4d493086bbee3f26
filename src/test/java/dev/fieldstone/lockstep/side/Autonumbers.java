package dev.fieldstone.lockstep.side;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.model.ModelComputation;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** The numbers that the library gives records. The model can't foresee them, since refused writes use them up, too. */
public final class Autonumbers {
  private static final ModelType AUTONUMBER = new ModelType.Computed(ModelComputation.AUTONUMBER);

  private Autonumbers() {}

  /** Lets the model know the numbers that can be read; they grow in order of creation, and none changes. */
  public static void learn(ModelOrg model, Session session, Ids ids) {
    for (ModelTable table : model.tables) {
      table.fields.stream()
          .filter(field -> field.type.equals(AUTONUMBER))
          .findFirst()
          .ifPresent(field -> learn(table, field, session, ids));
    }
  }

  private static void learn(ModelTable table, ModelField field, Session session, Ids ids) {
    if (table.records.stream().allMatch(record -> record.autonumber > 0)) {
      return;
    }
    List<RecordId> records = table.records.stream().map(record -> ids.record(record.number)).toList();
    long last = 0;
    for (int index = 0; index < records.size(); index++) {
      ModelRecord record = table.records.get(index);
      BigDecimal given = session.records().get(records.get(index)).number(field.key);
      long number = Objects.requireNonNull(given).longValueExact();
      assertThat(number).isGreaterThan(last);
      assertThat(record.autonumber).isIn(0L, number);
      record.autonumber = number;
      last = number;
    }
  }
}
