package dev.fieldstone.engine.internal.idempotency;

import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.engine.spi.WriteCall;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does a write once.
 *
 * @param key the key it is asked for under
 * @param given what stands for the content of the call; null where its arguments do
 */
public record Once(RequestKey key, @Nullable Object given) {

  /**
   * {@return an operation that does the work, or gives the answer that the same call got before}
   *
   * @param call with what stands for its content
   */
  public <T extends @Nullable Object> Function<Operation, T> of(
      WriteCall call, AnswerForm<T> form, Function<Operation, T> work) {
    String content = Fingerprint.of(call);
    return operation -> {
      KeptAnswers answers = new KeptAnswers(operation);
      KeptAnswers.Kept kept = answers.find(key, content);
      if (kept != null) {
        return form.answer(answers.read(kept));
      }
      T answer = work.apply(operation);
      answers.keep(key, content, form.plain(answer));
      return answer;
    };
  }
}
