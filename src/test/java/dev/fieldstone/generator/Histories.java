package dev.fieldstone.generator;

import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.RepairRule;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.operation.BulkSeed;
import dev.fieldstone.operation.FieldSeed;
import dev.fieldstone.operation.FilterSeed;
import dev.fieldstone.operation.History;
import dev.fieldstone.operation.Operation;
import dev.fieldstone.operation.QuerySeed;
import dev.fieldstone.operation.TypeSeed;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random histories, each kind leaning towards what its law is about, with some of everything in between. */
public final class Histories {
  private static final int MAX_TOGETHER = 5;

  private Histories() {}

  /** {@return histories of everything} */
  public static Arbitrary<History> ofEverything() {
    return history(new Mix(Seeds.field(), 3, 3, 3, 3, 3));
  }

  /** {@return histories that change types back and forth, with edits in between} */
  public static Arbitrary<History> ofTypeChanges() {
    return history(new Mix(Seeds.field(), 2, 10, 5, 1, 1));
  }

  /** {@return histories of tables that refer to each other in every mode} */
  public static Arbitrary<History> ofReferences() {
    Arbitrary<TypeSeed> type =
        Arbitraries.frequencyOf(
            Tuple.of(3, Seeds.type(TypeSeed.Kind.REFERENCE, TypeSeed.Kind.REFERENCES)), Tuple.of(1, Seeds.type()));
    return history(new Mix(Seeds.field(type), 3, 2, 12, 1, 1));
  }

  /** {@return histories that move records within views, many of which are boards or sorted with ties} */
  public static Arbitrary<History> ofMoves() {
    Arbitrary<TypeSeed> type =
        Arbitraries.frequencyOf(
            Tuple.of(3, Seeds.type(TypeSeed.Kind.SINGLE_SELECT, TypeSeed.Kind.CHECKBOX)),
            Tuple.of(1, Seeds.type(TypeSeed.Kind.NUMBER, TypeSeed.Kind.DATE)),
            Tuple.of(1, Seeds.type()));
    return history(new Mix(Seeds.field(type), 1, 1, 2, 14, 1));
  }

  /** {@return histories that ask} */
  public static Arbitrary<History> ofQueries() {
    return history(new Mix(Seeds.field(), 2, 1, 4, 2, 12));
  }

  /**
   * What a history leans towards.
   *
   * @param field the fields that tables get
   * @param maxTables how many tables it begins with at most
   * @param schema how often the schema changes, relative to the rest
   * @param records how often records change
   * @param views how often views change
   * @param asks how often something is asked
   */
  private record Mix(Arbitrary<FieldSeed> field, int maxTables, int schema, int records, int views, int asks) {}

  private static Arbitrary<History> history(Mix mix) {
    Arbitrary<List<Operation.Single>> tables = makeTable(mix.field).list().ofMinSize(1).ofMaxSize(mix.maxTables);
    Arbitrary<Operation.Single> filling =
        Combinators.combine(Seeds.choice(), Seeds.fittingValues()).as(Operation.Make::new);
    Arbitrary<Operation.Single> single =
        Arbitraries.frequencyOf(
            Tuple.of(mix.schema, ofSchema(mix.field)),
            Tuple.of(mix.records, ofRecords()),
            Tuple.of(mix.views, ofViews()),
            Tuple.of(mix.asks, Arbitraries.frequencyOf(Tuple.of(3, ask()), Tuple.of(1, search()))));
    Arbitrary<Operation> any =
        Arbitraries.frequencyOf(
            Tuple.of(20, single),
            Tuple.of(1, together(single)),
            Tuple.of(1, Arbitraries.just(new Operation.Reopen())));
    return Combinators.combine(
            tables,
            filling.list().ofMinSize(4).ofMaxSize(14),
            any.list().ofMaxSize(Effort.MAX_OPERATIONS))
        .as((first, second, third) -> new History(concatenate(first, second, third)));
  }

  private static List<Operation> concatenate(
      List<? extends Operation> first, List<? extends Operation> second, List<Operation> third) {
    List<Operation> all = new ArrayList<>(first);
    all.addAll(second);
    all.addAll(third);
    return all;
  }

  private static Arbitrary<Operation.Single> makeTable(Arbitrary<FieldSeed> field) {
    return field.list().ofMinSize(1).ofMaxSize(5).map(Operation.MakeTable::new);
  }

  private static Arbitrary<Operation.Single> make() {
    return Combinators.combine(Seeds.choice(), Seeds.values()).as(Operation.Make::new);
  }

  private static Arbitrary<Operation> together(Arbitrary<Operation.Single> single) {
    return Combinators.combine(single.list().ofMaxSize(MAX_TOGETHER), Seeds.seldom(3)).as(Operation.Together::new);
  }

  private static Arbitrary<Operation.Single> ask() {
    return Combinators.combine(Seeds.choice(), Seeds.query(), Arbitraries.integers().between(1, 7))
        .as(Operation.Ask::new);
  }

  private static Arbitrary<Operation.Single> search() {
    return Combinators.combine(
            Seeds.choice(), Seeds.query(), Seeds.choices(2), Arbitraries.integers().between(1, 7))
        .as(Operation.Search::new);
  }

  /** Half of them go back to a class that was left, if there is one. */
  private static Arbitrary<Operation.Single> convert() {
    return Combinators.combine(
            Seeds.choice(),
            Seeds.choice(),
            Seeds.type(),
            Arbitraries.integers().between(-4, 3),
            Arbitraries.of(Conversion.Mode.class))
        .as(Operation.Convert::new);
  }

  private static Arbitrary<Operation.Single> ofSchema(Arbitrary<FieldSeed> field) {
    Arbitrary<Integer> choice = Seeds.choice();
    return Arbitraries.frequencyOf(
        Tuple.of(1, makeTable(field)),
        Tuple.of(1, choice.map(Operation.CopyTable::new)),
        Tuple.of(2, choice.map(Operation.CompactTable::new)),
        Tuple.of(2, Combinators.combine(choice, Seeds.maybe()).as(Operation.DropTable::new)),
        Tuple.of(2, Combinators.combine(choice, choice).as(Operation.DisplayBy::new)),
        Tuple.of(4, Combinators.combine(choice, field).as(Operation.MakeField::new)),
        Tuple.of(10, Combinators.combine(choice, choice, Seeds.type()).as(Operation.Retype::new)),
        Tuple.of(10, Combinators.combine(choice, choice, choice).as(Operation.RetypeBack::new)),
        Tuple.of(10, convert()),
        Tuple.of(4, Combinators.combine(choice, choice, Seeds.maybe()).as(Operation.Require::new)),
        Tuple.of(4, Combinators.combine(choice, choice, Arbitraries.of(Uniqueness.class)).as(Operation.Unique::new)),
        Tuple.of(2, Combinators.combine(choice, choice, Seeds.given()).as(Operation.SetDefault::new)),
        Tuple.of(4, Combinators.combine(choice, choice, Seeds.choices(5)).as(Operation.SetOptions::new)),
        Tuple.of(2, Combinators.combine(choice, choice, choice, choice).as(Operation.RenameOption::new)),
        Tuple.of(2, Combinators.combine(choice, choice, choice, Seeds.maybe()).as(Operation.ShiftField::new)),
        Tuple.of(2, Combinators.combine(choice, choice).as(Operation.DropField::new)));
  }

  private static Arbitrary<Operation.Single> ofRecords() {
    Arbitrary<Integer> choice = Seeds.choice();
    return Arbitraries.frequencyOf(
        Tuple.of(6, make()),
        Tuple.of(2, Combinators.combine(choice, Seeds.values().list().ofMaxSize(4)).as(Operation.MakeAll::new)),
        Tuple.of(2, Combinators.combine(choice, Seeds.values().list().ofMaxSize(4)).as(Operation.MakeEach::new)),
        Tuple.of(10, change()),
        Tuple.of(1, Seeds.choices(3).map(Operation.Archive::new)),
        Tuple.of(1, Seeds.choices(3).map(Operation.Restore::new)),
        Tuple.of(5, Seeds.choices(2).map(Operation.Delete::new)),
        Tuple.of(2, Combinators.combine(choice, Seeds.values()).as(Operation.Duplicate::new)),
        Tuple.of(2, Combinators.combine(choice, choice, Arbitraries.of(RepairRule.class)).as(Operation.Repair::new)),
        Tuple.of(3, Combinators.combine(choice, choice).as(Operation.FillExisting::new)),
        Tuple.of(6, bulk()),
        Tuple.of(3, where()));
  }

  private static Arbitrary<Operation.Single> bulk() {
    Arbitrary<BulkSeed> seed =
        Combinators.combine(
                Arbitraries.of(BulkSeed.Kind.class),
                Seeds.choice(),
                Arbitraries.oneOf(Seeds.values(), Seeds.fittingValues()),
                Seeds.choice().list().ofMinSize(1).ofMaxSize(2),
                Arbitraries.integers().between(-2, 3))
            .as(BulkSeed::new);
    return Combinators.combine(seed.list().ofMaxSize(6), Arbitraries.of(BulkMode.class)).as(Operation.BulkCall::new);
  }

  private static Arbitrary<Operation.Single> where() {
    return Combinators.combine(
            Seeds.choice(),
            Seeds.query(),
            Arbitraries.of(Operation.Where.Effect.class),
            Seeds.values(),
            Arbitraries.integers().between(0, 12))
        .as(Operation.Where::new);
  }

  private static Arbitrary<Operation.Single> change() {
    Arbitrary<Operation.StatusChange> status =
        Arbitraries.frequency(
            Tuple.of(6, Operation.StatusChange.KEEP),
            Tuple.of(1, Operation.StatusChange.ARCHIVE),
            Tuple.of(1, Operation.StatusChange.RESTORE));
    Arbitrary<Operation.Expected> expected =
        Arbitraries.frequency(
            Tuple.of(6, Operation.Expected.ANY),
            Tuple.of(2, Operation.Expected.PRESENT),
            Tuple.of(1, Operation.Expected.STALE));
    return Combinators.combine(Seeds.choice(), Seeds.values(), status, expected).as(Operation.Change::new);
  }

  private static Arbitrary<Operation.Single> ofViews() {
    Arbitrary<Integer> choice = Seeds.choice();
    Arbitrary<Operation.Single> board = choice.map(table -> new Operation.MakeView(table, true, everything()));
    return Arbitraries.frequencyOf(
        Tuple.of(2, board),
        Tuple.of(3, Combinators.combine(choice, Seeds.maybe(), Seeds.savedQuery()).as(Operation.MakeView::new)),
        Tuple.of(2, Combinators.combine(choice, Seeds.savedQuery()).as(Operation.Requery::new)),
        Tuple.of(2, Combinators.combine(choice, Seeds.seldom(3), choice).as(Histories::relayout)),
        Tuple.of(1, choice.map(Operation.CopyView::new)),
        Tuple.of(1, Combinators.combine(choice, choice).as(Operation.DropView::new)),
        Tuple.of(1, Combinators.combine(choice, choice, Seeds.maybe()).as(Operation.ArchiveView::new)),
        Tuple.of(1, choice.map(Operation.DefaultView::new)),
        Tuple.of(1, Combinators.combine(choice, Seeds.choices(3)).as(Operation.OrderViews::new)),
        Tuple.of(24, move()));
  }

  private static Operation.Single relayout(int view, boolean isTable, int axis) {
    return new Operation.Relayout(view, !isTable, axis);
  }

  private static Arbitrary<Operation.Single> move() {
    return Combinators.combine(
            Seeds.choice(), Seeds.choices(3), Arbitraries.integers().between(-3, 6), Seeds.seldom(4), Seeds.place())
        .as(Operation.MoveRecords::new);
  }

  private static QuerySeed everything() {
    return new QuerySeed(new FilterSeed.All(List.of()), List.of(), null);
  }
}
