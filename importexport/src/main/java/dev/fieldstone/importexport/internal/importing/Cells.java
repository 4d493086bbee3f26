package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.internal.CellText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Fits typed cells to fields: what a spreadsheet knows of a cell is kept where the field can take it. */
final class Cells {
  private Cells() {}

  /** {@return what the field is given for a cell; anything else than its own kind of value as text} */
  static Object forField(Object cell, Field field, ZoneId zone) {
    if (cell instanceof String) {
      return cell;
    }
    return switch (field.type().storageClass()) {
      case NUMBER -> number(cell, field);
      case BOOLEAN -> cell instanceof Boolean ? cell : CellText.of(cell);
      case DATE -> cell instanceof LocalDateTime time ? date(time) : cell instanceof LocalDate ? cell : CellText.of(cell);
      case TIMESTAMP -> time(cell, zone);
      default -> CellText.of(cell);
    };
  }

  private static Object number(Object cell, Field field) {
    if (field.type() instanceof FieldType.Duration) {
      return duration(cell);
    }
    return cell instanceof BigDecimal ? cell : CellText.of(cell);
  }

  private static Object duration(Object cell) {
    return switch (cell) {
      case LocalTime time -> BigDecimal.valueOf(time.toNanoOfDay(), 9);
      case BigDecimal number -> number;
      default -> CellText.of(cell);
    };
  }

  private static Object date(LocalDateTime time) {
    boolean isMidnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return isMidnight ? time.toLocalDate() : CellText.of(time);
  }

  private static Object time(Object cell, ZoneId zone) {
    return switch (cell) {
      case LocalDateTime time -> time.atZone(zone).toInstant();
      case LocalDate date -> date.atStartOfDay(zone).toInstant();
      default -> CellText.of(cell);
    };
  }
}
