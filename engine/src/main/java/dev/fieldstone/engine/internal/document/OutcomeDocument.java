package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.document.AnswerDocument.Present;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.RecordId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What became of one of many writes, as a part of an answer's document. */
final class OutcomeDocument {
  static final String DONE = "done";
  static final String REFUSED = "refused";
  private static final String RECORD = "record";
  private static final String EFFECT = "effect";

  private OutcomeDocument() {}

  static ObjectNode write(Outcome outcome) {
    ObjectNode node = Documents.object();
    switch (outcome) {
      case Outcome.Done done ->
          node.putObject(DONE).put(RECORD, done.record().toString()).put(EFFECT, done.effect().name());
      case Outcome.Refused refused -> {
        ArrayNode problems = node.putArray(REFUSED);
        refused.problems().forEach(problem -> problems.add(write(problem)));
      }
    }
    return node;
  }

  static Outcome readDone(JsonNode node) {
    return new Outcome.Done(
        RecordId.parse(node.path(RECORD).asText()), Outcome.Effect.valueOf(node.path(EFFECT).asText()));
  }

  static Outcome readRefused(JsonNode node, Present present) {
    List<Problem> problems = new ArrayList<>(node.size());
    node.forEach(problem -> problems.add(readProblem(problem, present)));
    return new Outcome.Refused(problems);
  }

  private static ObjectNode write(Problem problem) {
    ObjectNode node =
        Documents.object()
            .put("code", problem.code().name())
            .put("path", problem.path())
            .put("sentence", problem.sentence());
    ObjectNode facts = node.putObject("facts");
    problem.facts().forEach((name, fact) -> facts.set(name, fact(fact)));
    return node;
  }

  /** A fact of a class that can't be kept is kept as it is shown. */
  private static JsonNode fact(Object fact) {
    try {
      return AnswerDocument.node(fact);
    } catch (IllegalArgumentException unknown) {
      return AnswerDocument.node(fact.toString());
    }
  }

  private static Problem readProblem(JsonNode node, Present present) {
    Map<String, Object> facts = new LinkedHashMap<>();
    node.path("facts")
        .properties()
        .forEach(
            fact ->
                facts.put(fact.getKey(), Objects.requireNonNull(AnswerDocument.value(fact.getValue(), present))));
    return new Problem(
        ErrorCode.valueOf(node.path("code").asText()),
        node.path("path").asText(),
        node.path("sentence").asText(),
        facts);
  }
}
