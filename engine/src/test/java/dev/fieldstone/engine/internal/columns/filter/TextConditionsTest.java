package dev.fieldstone.engine.internal.columns.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and actors. Operands are separated by bars; the record named - is empty. */
class TextConditionsTest {
  private static final List<String> NAMES =
      List.of("Café Central", "cafe", "CAFÉ", "100%_sure\\", "バス", "ハス", "Ὀδυσσεύς", "-");

  private static final Map<String, Object> NOTHING = Map.of();

  @ParameterizedTest
  @CsvSource({
    "IS, café, CAFÉ",
    "IS, CAFE, cafe",
    "IS, ὈΔΥΣΣΕΎΣ, Ὀδυσσεύς",
    "IS, nothing, ",
    "IS_NOT, café, Café Central|cafe|100%_sure\\|バス|ハス|Ὀδυσσεύς|-",
    "IS_ANY_OF, cafe|バス|nobody, cafe|バス",
    "IS_ANY_OF, Café, CAFÉ",
    "IS_NONE_OF, cafe|CAFÉ|ハス, Café Central|100%_sure\\|バス|Ὀδυσσεύς|-",
    "CONTAINS, cafe, Café Central|cafe|CAFÉ",
    "CONTAINS, fé c, Café Central",
    "CONTAINS, %, 100%_sure\\",
    "CONTAINS, _, 100%_sure\\",
    "CONTAINS, \\, 100%_sure\\",
    "CONTAINS, ス, バス|ハス",
    "CONTAINS, ハ, ハス",
    "CONTAINS, ΟΔΥΣ, Ὀδυσσεύς",
    "CONTAINS, δυστ, ",
    "DOES_NOT_CONTAIN, cafe, 100%_sure\\|バス|ハス|Ὀδυσσεύς|-",
    "STARTS_WITH, CAF, Café Central|cafe|CAFÉ",
    "STARTS_WITH, 0, ",
    "ENDS_WITH, fe, cafe|CAFÉ",
    "ENDS_WITH, σευσ, Ὀδυσσεύς",
    "IS_EMPTY, , -",
    "IS_NOT_EMPTY, , Café Central|cafe|CAFÉ|100%_sure\\|バス|ハス|Ὀδυσσεύς",
  })
  void text_comparedByAnOperator_matches(Operator operator, String operands, String expected) {
    assertThat(matching("name", operator, operands)).isEqualTo(split(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "IS, cafe, cafe",
    "IS, CAFE, ",
    "IS_NOT, CAFÉ, Café Central|cafe|100%_sure\\|バス|ハス|Ὀδυσσεύς|-",
    "IS_ANY_OF, cafe|CAFÉ|バス, cafe|CAFÉ|バス",
    "IS_NONE_OF, cafe|CAFE|ハス, Café Central|CAFÉ|100%_sure\\|バス|Ὀδυσσεύς|-",
    "CONTAINS, fe, cafe",
    "CONTAINS, fé, Café Central",
    "CONTAINS, %_, 100%_sure\\",
    "DOES_NOT_CONTAIN, C, cafe|100%_sure\\|バス|ハス|Ὀδυσσεύς|-",
    "STARTS_WITH, Caf, Café Central",
    "ENDS_WITH, FÉ, CAFÉ",
    "ENDS_WITH, ς, Ὀδυσσεύς",
    "ENDS_WITH, σ, ",
  })
  void text_comparedExactly_matchesAsStored(Operator operator, String operands, String expected) {
    assertThat(matching("name", operator, operands, true)).isEqualTo(split(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "IS, cafe, cafe",
    "IS, Cafe, ",
    "IS_NOT, cafe, Café Central|CAFÉ|100%_sure\\|バス|ハス|Ὀδυσσεύς|-",
    "IS_ANY_OF, cafe|CAFÉ|x, cafe|CAFÉ",
    "IS_NONE_OF, cafe|CAFÉ, Café Central|100%_sure\\|バス|ハス|Ὀδυσσεύς|-",
    "IS_EMPTY, , -",
    "IS_NOT_EMPTY, , Café Central|cafe|CAFÉ|100%_sure\\|バス|ハス|Ὀδυσσεύς",
  })
  void actor_comparedByAnOperator_matchesExactly(Operator operator, String operands, String expected) {
    assertThat(matching("created_by", operator, operands)).isEqualTo(split(expected));
  }

  private static List<String> matching(String key, Operator operator, String operands) {
    return matching(key, operator, operands, false);
  }

  private static List<String> matching(String key, Operator operator, String operands, boolean exact) {
    List<Map<String, Object>> records =
        NAMES.stream().map(name -> name.equals("-") ? NOTHING : Map.<String, Object>of(key, name)).toList();
    Filter filter = new Filter.Condition(FieldLocator.of(key), operator, List.copyOf(split(operands)), exact);
    return FilterRun.matching(filter, SampleTable.create(), records).stream().map(NAMES::get).toList();
  }

  private static List<String> split(@Nullable String texts) {
    return texts == null ? List.of() : Arrays.stream(texts.split("\\|")).collect(Collectors.toList());
  }
}
