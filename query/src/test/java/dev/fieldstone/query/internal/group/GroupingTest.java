package dev.fieldstone.query.internal.group;

import static dev.fieldstone.query.internal.order.BatchBuilder.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.engine.spi.TableShape.CodedOption;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.query.internal.order.BatchBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final FieldId AXIS = field(1);

  @Test
  void options_haveALaneEachInTheirOrder_thenEmpty() {
    Grouping grouping = OptionGrouping.of(axis(false), options("Lead", "Won"));

    assertThat(grouping.lanes()).extracting(Lane::label).containsExactly("Lead", "Won", "");
    assertThat(grouping.lanes())
        .extracting(Lane::key)
        .containsExactly(option(0).toString(), option(1).toString(), "");
    assertThat(grouping.lanes()).extracting(Lane::isShownWithoutItems).containsExactly(true, true, false);
  }

  @Test
  void records_areInTheLaneOfTheirOption_andOtherwiseInEmpty() {
    Grouping grouping = OptionGrouping.of(axis(false), options("Lead", "Won"));
    ColumnBatch batch = BatchBuilder.of(4).longs(AXIS, code(1), null, code(0), 999L).build();

    assertThat(lanes(grouping, batch)).containsExactly(1, 2, 0, 2);
  }

  @Test
  void options_thatAreTooMany_shareTheLaneOther_butForThoseOfMostRecords() {
    Grouping grouping = tooMany(List.of(), options("A", "B", "C", "D"));
    ColumnBatch batch = BatchBuilder.of(5).longs(AXIS, code(0), code(1), code(2), code(3), null).build();

    assertThat(grouping.lanes()).extracting(Lane::label).containsExactly("B", "D", "other", "");
    assertThat(lanes(grouping, batch)).containsExactly(2, 0, 2, 1, 3);
    assertThat(grouping.isDroppable(grouping.lanes().get(2))).isFalse();
  }

  @Test
  void options_thatAreTooMany_haveALaneFirst_ifPeopleNamedThem() {
    Grouping grouping = tooMany(List.of(option(0).toString(), "gone"), options("A", "B", "C", "D"));

    assertThat(grouping.lanes()).extracting(Lane::label).containsExactly("A", "D", "other", "");
  }

  @Test
  void values_thatWereForgotten_shareTheLaneOther() {
    Tally tally = new Tally(3);
    for (String name : List.of("a", "b", "c", "d")) {
      tally.add(name, 1);
    }
    Grouping grouping = new ValueSplit(axis(false), new TextAxis(), List.of(), 100).grouping(tally);

    assertThat(tally.isEstimate()).isTrue();
    assertThat(grouping.lanes()).extracting(Lane::key).containsExactly("other", "");
    assertThat(grouping.laneOf("a")).isZero();
    assertThat(grouping.laneOf(null)).isEqualTo(1);
  }

  /** D has the most records, then B, then A and C. */
  private static Grouping tooMany(List<String> saved, List<CodedOption> options) {
    ValueSplit split = new ValueSplit(axis(false), new OptionAxis(options), saved, 4);
    Tally tally = split.tally();
    tally.add(code(3), 9);
    tally.add(code(1), 5);
    tally.add(code(0), 2);
    tally.add(code(2), 2);
    return split.grouping(tally);
  }

  @Test
  void empty_isDroppable_unlessTheAxisIsRequired() {
    Grouping free = OptionGrouping.of(axis(false), options("A"));
    Grouping required = OptionGrouping.of(axis(true), options("A"));

    assertThat(free.isDroppable(free.lanes().get(1))).isTrue();
    assertThat(required.isDroppable(required.lanes().get(1))).isFalse();
    assertThat(required.isDroppable(required.lanes().get(0))).isTrue();
  }

  @Test
  void lane_isFoundByKey_beforeByLabel() {
    Grouping grouping = OptionGrouping.of(axis(false), options(option(1).toString(), "B"));

    assertThat(grouping.find(new GroupLocator.Named(option(1).toString()))).hasValue(1);
  }

  @Test
  void lane_isFoundByLabel_ignoringCase() {
    Grouping grouping = OptionGrouping.of(axis(false), options("Lead", "Won"));

    assertThat(grouping.find(new GroupLocator.Named("wON"))).hasValue(1);
    assertThat(grouping.find(new GroupLocator.Named("Lost"))).isEmpty();
  }

  @Test
  void emptyLane_isFoundByItsLocatorAndItsKey() {
    Grouping grouping = OptionGrouping.of(axis(false), options("Lead"));

    assertThat(grouping.find(new GroupLocator.Empty())).hasValue(1);
    assertThat(grouping.find(new GroupLocator.Named(""))).hasValue(1);
  }

  @Test
  void checkbox_hasFalseThenTrue_andNoEmpty() {
    Grouping grouping = new CheckboxGrouping(axis(false));
    ColumnBatch batch = BatchBuilder.of(3).booleans(AXIS, true, false, true).build();

    assertThat(grouping.lanes()).extracting(Lane::key).containsExactly("false", "true");
    assertThat(grouping.lanes()).extracting(Lane::dropped).containsExactly(false, true);
    assertThat(lanes(grouping, batch)).containsExactly(1, 0, 1);
    assertThat(grouping.find(new GroupLocator.Empty())).isEmpty();
  }

  private static List<Integer> lanes(Grouping grouping, ColumnBatch batch) {
    return IntStream.range(0, batch.size())
        .mapToObj(index -> grouping.laneOf(batch.column(AXIS), index))
        .toList();
  }

  private static List<CodedOption> options(String... labels) {
    return IntStream.range(0, labels.length)
        .mapToObj(index -> new CodedOption(code(index), new Option(option(index), labels[index], "")))
        .toList();
  }

  private static OptionId option(int index) {
    return new OptionId(1, index);
  }

  /** Falls as the index rises, so that codes and ranks never agree by chance. */
  private static long code(int index) {
    return 50L - index;
  }

  private static Field axis(boolean required) {
    TableId table = new TableId(0, 1);
    FieldType type = FieldType.singleSelect();
    return new Field(
        AXIS, table, "stage", "Stage", "", type, List.of(), required, Uniqueness.NONE, null, false, true, false, "");
  }
}
