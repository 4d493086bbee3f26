package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.value.PlainReader;
import dev.fieldstone.engine.internal.value.ValueRead;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.FieldType;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Tries values on types that no field has yet: reads them as a write into such a field would. Does no I/O. Safe for
 * threads.
 */
public final class ValueTrial {
  private final PlainReader reader;

  private ValueTrial(PlainReader reader) {
    this.reader = reader;
  }

  /**
   * {@return a trial of one reading}
   *
   * @param zone what a local time means, in lenient reading
   */
  public static ValueTrial of(Limits limits, Reading reading, ZoneId zone) {
    return new ValueTrial(new PlainReader(limits, reading, zone));
  }

  /**
   * {@return what a write makes of a value; null where it makes nothing of it or refuses it}
   *
   * @param type no select, no user and no reference: their values are known to a field or an org
   */
  public @Nullable Object value(FieldType.Stored type, Object raw) {
    return reader.readOrBlank(type, raw) instanceof ValueRead.Good good ? good.stored() : null;
  }
}
