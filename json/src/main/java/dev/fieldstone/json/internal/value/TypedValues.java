package dev.fieldstone.json.internal.value;

import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Scalars;

/** Values as a field of a storage class has them. */
public final class TypedValues {
  private TypedValues() {}

  /** {@return the form of the Java values of a class} */
  @SuppressWarnings("unchecked") // only values of the class are written
  public static Form<Object> of(StorageClass storageClass) {
    return (Form<Object>) (Form<?>) form(storageClass);
  }

  private static Form<?> form(StorageClass storageClass) {
    return switch (storageClass) {
      case TEXT, ACTOR -> Scalars.TEXT;
      case NUMBER -> Scalars.DECIMAL;
      case BOOLEAN -> Scalars.TRUTH;
      case DATE -> Scalars.DATE;
      case TIMESTAMP -> Scalars.INSTANT;
      case OPTION -> Ids.OPTION;
      case REFERENCE -> Ids.RECORD;
      case OPTIONS -> Many.list(Ids.OPTION);
      case ACTORS -> Many.list(Scalars.TEXT);
      case REFERENCES -> Many.list(Ids.RECORD);
      case JSON -> Jsons.FORM;
      case ATTACHMENTS -> Many.list(Attachments.FORM);
    };
  }
}
