package dev.fieldstone.json.internal.value;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.required;

import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Scalars;

/** Descriptions of files. */
public final class Attachments {
  /** A description of a file. */
  public static final Form<Attachment> FORM =
      object(
          in -> new Attachment(in.next(), in.next(), in.next(), in.next()),
          required("name", Scalars.TEXT, Attachment::name),
          required("sizeBytes", Scalars.LONG, Attachment::sizeBytes),
          required("mediaType", Scalars.TEXT, Attachment::mediaType),
          required("locator", Scalars.TEXT, Attachment::locator));

  private Attachments() {}
}
