package dev.fieldstone.engine.internal.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.placement.PhysicalLayout.Part;
import dev.fieldstone.engine.internal.placement.PhysicalLayout.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhysicalLayoutTest {

  @Test
  void withSpares_hasSparesBesidesWhatIsWanted() {
    PhysicalLayout plain = PhysicalLayout.withSpares(7, List.of());
    PhysicalLayout wanted = PhysicalLayout.withSpares(7, List.of(ColumnType.TEXT, ColumnType.DATE, ColumnType.TEXT));

    assertThat(wanted.parts()).hasSize(1);
    assertThat(count(wanted, ColumnType.TEXT)).isEqualTo(count(plain, ColumnType.TEXT) + 2);
    assertThat(count(wanted, ColumnType.DATE)).isEqualTo(count(plain, ColumnType.DATE) + 1);
    assertThat(count(wanted, ColumnType.CODE)).isEqualTo(count(plain, ColumnType.CODE)).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void take_ofAType_usesTheSparesThenExtensions(ColumnType type) {
    PhysicalLayout layout = PhysicalLayout.withSpares(7, List.of());
    int spares = count(layout, type);

    List<Placement> placements = take(layout, type, spares + 1);

    assertThat(placements.subList(0, spares)).allMatch(placement -> placement.part() == 0);
    assertThat(placements.get(spares).part()).isEqualTo(1);
  }

  @Test
  void take_ofAnotherType_usesTheSparesOfTheExtension() {
    PhysicalLayout layout = PhysicalLayout.withSpares(7, List.of());
    for (ColumnType type : List.of(ColumnType.DATE, ColumnType.TEXT)) {
      for (int taken = count(layout, type); taken >= 0; taken--) {
        layout = layout.take(type).layout();
      }
    }

    assertThat(layout.parts()).hasSize(2);
    assertThat(layout.take(ColumnType.NUMBER).placement().part()).isZero();
  }

  @Test
  void column_taken_isNoLongerASpare() {
    PhysicalLayout layout = PhysicalLayout.withSpares(7, List.of());
    Taken taken = layout.take(ColumnType.DATE);

    assertThat(layout.isTaken(taken.placement(), ColumnType.DATE)).isFalse();
    assertThat(layout.spares()).contains(taken.placement());
    assertThat(taken.layout().isTaken(taken.placement(), ColumnType.DATE)).isTrue();
    assertThat(taken.layout().isTaken(taken.placement(), ColumnType.TEXT)).isFalse();
    assertThat(taken.layout().spares()).hasSize(layout.spares().size() - 1).doesNotContain(taken.placement());
  }

  @Test
  void column_ofAPartThatIsNotThere_isNotTaken() {
    PhysicalLayout layout = PhysicalLayout.withSpares(7, List.of()).take(ColumnType.DATE).layout();

    assertThat(layout.isTaken(new Placement(1, "date_1"), ColumnType.DATE)).isFalse();
    assertThat(layout.isTaken(new Placement(-1, "date_1"), ColumnType.DATE)).isFalse();
  }

  @Test
  void take_ofManyColumns_givesNoneTwice() {
    PhysicalLayout layout = PhysicalLayout.withSpares(7, List.of(ColumnType.NUMBER));
    List<ColumnType> types = List.of(ColumnType.values());
    List<Placement> placements = new ArrayList<>();
    for (int index = 0; index < 600; index++) {
      Taken taken = layout.take(types.get(index * 7 % 11 % types.size()));
      placements.add(taken.placement());
      layout = taken.layout();
    }

    assertThat(placements).doesNotHaveDuplicates();
    assertThat(placements).isSubsetOf(columns(layout));
    assertThat(layout.parts()).allSatisfy(PhysicalLayoutTest::holdsWhatIsTaken);
  }

  @Test
  void take_leavesTheLayoutItWasAskedOf() {
    PhysicalLayout layout = PhysicalLayout.withSpares(7, List.of());

    Placement first = layout.take(ColumnType.TEXT).placement();

    assertThat(layout.take(ColumnType.TEXT).placement()).isEqualTo(first);
    assertThat(layout.parts().get(0).taken()).isEmpty();
  }

  @Test
  void names_areTheTypeAndANumberFromOne() {
    Part part = new Part(Map.of(ColumnType.TIMESTAMP, 2, ColumnType.CODE, 1), Map.of());

    assertThat(part.names(ColumnType.TIMESTAMP)).containsExactly("timestamp_1", "timestamp_2");
    assertThat(part.names(ColumnType.CODE)).containsExactly("code_1");
    assertThat(part.names(ColumnType.TEXT)).isEmpty();
  }

  private static List<Placement> take(PhysicalLayout layout, ColumnType type, int count) {
    List<Placement> placements = new ArrayList<>();
    PhysicalLayout present = layout;
    for (int index = 0; index < count; index++) {
      Taken taken = present.take(type);
      placements.add(taken.placement());
      present = taken.layout();
    }
    return placements;
  }

  private static List<Placement> columns(PhysicalLayout layout) {
    List<Placement> columns = new ArrayList<>();
    for (int part = 0; part < layout.parts().size(); part++) {
      for (ColumnType type : ColumnType.values()) {
        for (String name : layout.parts().get(part).names(type)) {
          columns.add(new Placement(part, name));
        }
      }
    }
    return columns;
  }

  private static void holdsWhatIsTaken(Part part) {
    assertThat(Stream.of(ColumnType.values()))
        .allMatch(type -> part.taken().getOrDefault(type, 0) <= part.columns().getOrDefault(type, 0));
  }

  private static int count(PhysicalLayout layout, ColumnType type) {
    return layout.parts().get(0).columns().getOrDefault(type, 0);
  }
}
