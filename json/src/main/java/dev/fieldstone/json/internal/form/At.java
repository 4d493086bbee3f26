package dev.fieldstone.json.internal.form;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.json.JsonForm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a document that is read, with the faults noted so far, and the fields of the records in it. */
public final class At {
  private static final int MAX_SHOWN_CHARACTERS = 100;

  private final String path;
  private final List<Problem> problems;
  private final @Nullable List<Field> fields;

  private At(String path, List<Problem> problems, @Nullable List<Field> fields) {
    this.path = path;
    this.problems = problems;
    this.fields = fields;
  }

  /** {@return the top of a document whose records have these fields; null where they are not known} */
  public static At top(@Nullable List<Field> fields) {
    return new At("", new ArrayList<>(), fields);
  }

  /** {@return the place of a member of the object that is here} */
  public At member(String name) {
    return new At(path.isEmpty() ? shown(name) : path + "." + shown(name), problems, fields);
  }

  /** {@return the place of an element of the array that is here} */
  public At element(int index) {
    return new At(path + "[" + index + "]", problems, fields);
  }

  /** {@return the fields of the records in the document} */
  public List<Field> fields() {
    if (fields == null) {
      throw new IllegalStateException("To read records, a form has to know their fields");
    }
    return fields;
  }

  /** Notes that something here is wrong; ends the reading where there is enough of it. */
  public void note(String sentence) {
    note(Problem.of(ErrorCode.JSON_INVALID, path, sentence));
  }

  /** {@return what to throw because something here is wrong, which is noted} */
  public Refusal refused(String sentence) {
    note(sentence);
    return new Refusal();
  }

  /** {@return what to throw because this text is wrong, which is noted} */
  public Refusal refused(String sentence, String text) {
    note(Problem.of(ErrorCode.JSON_INVALID, path, sentence).with("value", shown(text)));
    return new Refusal();
  }

  /** {@return the faults noted, as one exception} */
  FieldstoneException failure() {
    return new FieldstoneException(List.copyOf(problems));
  }

  /** Throws the faults noted, if there are any. */
  void check() {
    if (!problems.isEmpty()) {
      throw failure();
    }
  }

  private void note(Problem problem) {
    problems.add(problem);
    if (problems.size() >= JsonForm.MAX_PROBLEMS) {
      throw failure();
    }
  }

  private static String shown(String text) {
    return text.length() <= MAX_SHOWN_CHARACTERS ? text : text.substring(0, MAX_SHOWN_CHARACTERS) + "…";
  }
}
