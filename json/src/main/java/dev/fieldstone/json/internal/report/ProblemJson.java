package dev.fieldstone.json.internal.report;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.usual;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.json.internal.form.At;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.ObjectForm;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Problems, and the problem documents of RFC 9457. */
public final class ProblemJson {
  private static final String TYPE_PREFIX = "urn:fieldstone:";
  private static final String PROBLEMS = "problems";

  /** A code in wire form. */
  public static final Form<ErrorCode> CODE =
      Scalars.parsed(ProblemJson::code, "This is none of the codes of this version");

  /** Facts by name. */
  public static final Form<Map<String, Object>> FACTS = Many.map(Scalars.TEXT, new FactForm());

  /** One fault. */
  public static final Form<Problem> PROBLEM =
      object(
          in -> new Problem(in.next(), in.next(), in.next(), in.next()),
          required("code", CODE, Problem::code),
          usual("path", Scalars.TEXT, Problem::path, ""),
          required("sentence", Scalars.TEXT, Problem::sentence),
          usual("facts", FACTS, Problem::facts, Map.of()));

  private static final Form<List<Problem>> ALL = Many.list(PROBLEM);

  /**
   * A failed call as a problem document: type, title, status and detail as the RFC has them, then the first fault's
   * code, path and facts, then all faults. Read by its problems alone, since others may add to such a document.
   */
  public static final Form<FieldstoneException> FAILURE = new FailureForm();

  private ProblemJson() {}

  private static ErrorCode code(String text) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.toString().equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static final class FailureForm implements Form<FieldstoneException> {
    private static final ObjectForm<FieldstoneException> WRITTEN =
        object(
            in -> new FieldstoneException(List.of()),
            required("type", Scalars.TEXT, failure -> TYPE_PREFIX + failure.code()),
            required("title", Scalars.TEXT, failure -> failure.problems().getFirst().sentence()),
            required("status", Scalars.INTEGER, failure -> failure.code().category().httpStatus()),
            required("detail", Scalars.TEXT, failure -> String.valueOf(failure.getMessage())),
            required("code", CODE, FieldstoneException::code),
            required("path", Scalars.TEXT, failure -> failure.problems().getFirst().path()),
            required("facts", FACTS, FieldstoneException::facts),
            required(PROBLEMS, ALL, FieldstoneException::problems));

    @Override
    public JsonNode write(FieldstoneException failure) {
      return WRITTEN.write(failure);
    }

    @Override
    public FieldstoneException read(JsonNode node, At at) {
      At there = at.member(PROBLEMS);
      List<Problem> problems = ALL.read(node.path(PROBLEMS), there);
      if (problems.isEmpty()) {
        throw there.refused("A failure has at least one problem");
      }
      return new FieldstoneException(problems);
    }
  }

  /** Facts of a class that JSON lacks are told by their texts. */
  private static final class FactForm implements Form<Object> {
    @Override
    public JsonNode write(Object fact) {
      return Values.isWritable(fact) ? Values.write(fact) : Scalars.TEXT.write(fact.toString());
    }

    @Override
    public Object read(JsonNode node, At at) {
      return Values.VALUE.read(node, at);
    }
  }
}
