package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.TableId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types as drafts name them, checked and turned into what is kept. */
public final class TypeRules {
  private static final int MAX_SCALE = 18;
  private static final int MAX_POINTS = 10;

  private TypeRules() {}

  /** {@return the type as it is kept: a select without its options, a reference by its target's id} */
  static FieldType kept(FieldType type, Catalog catalog) {
    return switch (type) {
      case FieldType.Number number -> scaled(number, number.scale());
      case FieldType.Currency currency -> currency(currency);
      case FieldType.Percent percent -> scaled(percent, percent.scale());
      case FieldType.Rating rating -> rating(rating);
      case FieldType.Select select -> select.choosing(List.of());
      case FieldType.Referring referring -> referring(referring, catalog);
      case FieldType.Identity identity -> throw invalid("Every table has its id field already");
      case FieldType.Stored stored -> stored;
      case FieldType.Computed computed -> computed;
    };
  }

  /** {@return the class of a kept type with what is part of it; null for a computed type} */
  public static @Nullable ClassKey classKey(FieldType type, OrgIds ids) {
    return switch (type) {
      case FieldType.Referring referring -> new ClassKey(type.storageClass(), target(referring, ids));
      case FieldType.Stored stored -> new ClassKey(type.storageClass(), 0);
      case FieldType.Computed computed -> null;
    };
  }

  /** {@return whether a value of the type can stand for a record} */
  public static boolean isDisplay(FieldType type) {
    return switch (type.storageClass()) {
      case TEXT -> !(type instanceof FieldType.LongText);
      case NUMBER, DATE, TIMESTAMP, OPTION, ACTOR -> true;
      case BOOLEAN, REFERENCE, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  /** {@return whether a field can be required: not a reference that a delete empties} */
  public static boolean canBeRequired(FieldType type) {
    return !(type instanceof FieldType.Referring referring && referring.onDelete() == OnDelete.CLEAR);
  }

  /** Refuses a required reference that a delete would empty. */
  static void demandKeepable(FieldType type, boolean required) {
    if (required && !canBeRequired(type)) {
      throw invalid("A required reference can't be emptied when its target is deleted");
    }
  }

  private static FieldType scaled(FieldType type, int scale) {
    if (scale < 0 || scale > MAX_SCALE) {
      throw invalid("A number has 0 to 18 digits after the point").with("scale", scale);
    }
    return type;
  }

  private static FieldType currency(FieldType.Currency currency) {
    boolean isCode =
        java.util.Currency.getAvailableCurrencies().stream()
            .anyMatch(known -> known.getCurrencyCode().equals(currency.currencyCode()));
    if (!isCode) {
      throw invalid("A currency is named by its ISO 4217 code").with("currency", currency.currencyCode());
    }
    return scaled(currency, currency.scale());
  }

  private static FieldType rating(FieldType.Rating rating) {
    if (rating.max() < 1 || rating.max() > MAX_POINTS) {
      throw invalid("A rating has 1 to 10 points").with("max", rating.max());
    }
    return rating;
  }

  private static FieldType referring(FieldType.Referring reference, Catalog catalog) {
    TableDefinition target = catalog.find(reference.target());
    if (target == null) {
      throw invalid("A reference targets a table of the org").with("target", Catalog.text(reference.target()));
    }
    return reference.targeting(target.table().id());
  }

  private static long target(FieldType.Referring reference, OrgIds ids) {
    IdNumbers numbers = reference.target() instanceof TableId id ? ids.read(id) : null;
    if (numbers == null) {
      throw new IllegalStateException("A kept reference names its target by id");
    }
    return numbers.table();
  }

  private static FieldstoneException invalid(String sentence) {
    return new FieldstoneException(ErrorCode.FIELD_TYPE_INVALID, sentence);
  }
}
