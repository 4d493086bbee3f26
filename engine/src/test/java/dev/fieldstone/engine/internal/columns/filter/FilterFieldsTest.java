package dev.fieldstone.engine.internal.columns.filter;

import static dev.fieldstone.engine.view.Filter.all;
import static dev.fieldstone.engine.view.Filter.any;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterFieldsTest {
  private static final FieldId DELETED = new FieldId(3, 1);
  private static final Filter GOES = on(DELETED);
  private static final Filter STAYS = on(new FieldId(3, 2));

  @Test
  void referencesField_anywhere_isFound() {
    assertThat(FilterFields.referencesField(all(STAYS, any(STAYS, new Filter.Off(GOES))), DELETED)).isTrue();
    assertThat(FilterFields.referencesField(all(STAYS, any(STAYS)), DELETED)).isFalse();
  }

  @Test
  void withoutField_ofFilterThatDoesNotNameIt_isTheSame() {
    Filter filter = all(STAYS, any());

    assertThat(FilterFields.withoutField(filter, DELETED)).isSameAs(filter);
  }

  @Test
  void withoutField_ofSomeConditions_keepsTheOthers() {
    Filter filter = all(GOES, any(GOES, STAYS), new Filter.Off(all(STAYS, GOES)));

    assertThat(FilterFields.withoutField(filter, DELETED))
        .isEqualTo(all(any(STAYS), new Filter.Off(all(STAYS))));
  }

  @Test
  void withoutField_ofGroupsThatBecomeEmpty_dropsThem() {
    Filter filter = any(all(GOES, GOES), new Filter.Off(GOES), STAYS);

    assertThat(FilterFields.withoutField(filter, DELETED)).isEqualTo(any(STAYS));
  }

  @Test
  void withoutField_ofEverything_asksForEveryRecord() {
    assertThat(FilterFields.withoutField(GOES, DELETED)).isEqualTo(Filter.EVERYTHING);
    assertThat(FilterFields.withoutField(any(all(GOES)), DELETED)).isEqualTo(Filter.EVERYTHING);
  }

  private static Filter on(FieldId field) {
    return new Filter.Condition(field, Operator.IS_EMPTY, List.of());
  }
}
