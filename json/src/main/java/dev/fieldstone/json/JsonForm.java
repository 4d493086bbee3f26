package dev.fieldstone.json;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.json.internal.Forms;
import dev.fieldstone.query.Page;
import java.util.List;

/**
 * How a public type is written as JSON and read from it: {@code JsonForm.of(Query.class).read(body)}. Immutable, safe
 * for threads.
 *
 * <p>What is written can be read, and is then equal, with two exceptions. Values keep what JSON keeps of them: a day, a
 * point in time and an id come back as their texts, and a number as a {@link java.math.BigDecimal}, in which form every
 * write and every query takes them. And what names a table, field, view or record by a snapshot comes back as its id.
 *
 * <p>Documents are those of version {@value #VERSION}: a later version of the library reads them as well.
 *
 * @param <T> the type
 */
public interface JsonForm<T> {
  /** The version of the documents. */
  int VERSION = 1;

  /** The media type of all documents but {@link #PROBLEM_MEDIA_TYPE problems}. */
  String MEDIA_TYPE = "application/vnd.fieldstone+json;version=" + VERSION;

  /** The media type of problem documents (RFC 9457), which are how a {@code FieldstoneException} is written. */
  String PROBLEM_MEDIA_TYPE = "application/problem+json";

  /** How many characters a document has at most. */
  int MAX_CHARACTERS = 64 << 20;

  /** How deep the objects and arrays of a document are nested at most. */
  int MAX_DEPTH = 200;

  /** How many names and values a document has at most. */
  int MAX_TOKENS = 5_000_000;

  /** How many characters a number has at most. */
  int MAX_NUMBER_CHARACTERS = 1_000;

  /** How many faults of one document are told at most. */
  int MAX_PROBLEMS = 100;

  /**
   * {@return the form of a type}
   *
   * @throws IllegalArgumentException if there is none: for what is no data, such as a session, for what holds a stream
   *     or a file, and for the variants of a sealed type, whose form is that of the whole
   */
  static <T> JsonForm<T> of(Class<T> type) {
    return Forms.of(type);
  }

  /** {@return whether a type has a form} */
  static boolean exists(Class<?> type) {
    return Forms.exists(type);
  }

  /**
   * Writes a value as a document, without white space.
   *
   * @throws IllegalArgumentException if it holds a value, such as an operand, of a class that no write takes
   */
  String write(T value);

  /**
   * Reads a document.
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code JSON/INVALID} if it is not JSON, with line and
   *     column, or with the path of every property that is missing, unknown or of the wrong kind;
   *     {@code JSON/TOO_LARGE} if it is too long or too deep
   * @throws IllegalStateException if it holds records, and the form does not know their fields
   */
  T read(String document);

  /** {@return the same form, which can read records of a table with these fields} */
  JsonForm<T> withFields(List<Field> fields);

  /** {@return the form of a list of these, an array} */
  JsonForm<List<T>> list();

  /** {@return the form of a page of these} */
  JsonForm<Page<T>> page();
}
