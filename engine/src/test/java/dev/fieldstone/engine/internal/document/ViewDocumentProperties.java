package dev.fieldstone.engine.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.id.IdCipher;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.NewFields;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.Paging;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.ShownField;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.VisibleFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

class ViewDocumentProperties {
  private static final OrgIds IDS = new OrgIds(new IdCipher(1, 0, new byte[16]));
  private static final long TABLE = 100;

  @Property
  void read_ofAnyView_givesTheStateBack(@ForAll("views") ViewState state) {
    checkRoundTrip(state);
  }

  @Provide
  Arbitrary<ViewState> views() {
    Arbitrary<Boolean> flags = Arbitraries.of(true, false);
    return Combinators.combine(
            texts(),
            flags,
            flags,
            visible().injectNull(0.3),
            queries(),
            layouts(),
            layouts().list().ofMaxSize(2))
        .as(
            (text, isDefault, archived, shown, query, layout, others) ->
                new ViewState(400, "key", text, text, isDefault, archived, shown, query, layout, others, text));
  }

  private static Arbitrary<Query> queries() {
    Arbitrary<Sort> sorts =
        Combinators.combine(
                fields(),
                Arbitraries.of(Sort.Direction.class),
                Arbitraries.of(Sort.Empties.class),
                Arbitraries.of(Sort.Rule.class))
            .as(Sort::new);
    Arbitrary<List<FieldLocator>> expanded = fields().<FieldLocator>map(field -> field).list().ofMaxSize(3);
    return Combinators.combine(
            trees(3), sorts.list().ofMaxSize(3), Arbitraries.of(Status.class).injectNull(0.2), expanded)
        .as((filter, levels, status, references) -> new Query(filter, levels, status, references, Paging.FIRST));
  }

  private static Arbitrary<VisibleFields> visible() {
    Arbitrary<ShownField> shown =
        Combinators.combine(
                fields(), Arbitraries.integers().between(1, ShownField.MAX_WIDTH).injectNull(0.5))
            .as((field, width) -> new ShownField(field, width));
    Arbitrary<List<FieldLocator>> hidden = fields().<FieldLocator>map(field -> field).list().ofMaxSize(3);
    return Combinators.combine(
            shown.list().ofMaxSize(4).uniqueElements(ShownField::field), hidden, Arbitraries.of(NewFields.class))
        .as(VisibleFields::new);
  }

  private static Arbitrary<Layout> layouts() {
    Arbitrary<@Nullable FieldLocator> slots = fields().<FieldLocator>map(field -> field).injectNull(0.3);
    return Arbitraries.oneOf(
        Arbitraries.just(new Layout.Table()),
        Combinators.combine(slots, steps(), lanes()).as(Layout.Board::new),
        Combinators.combine(slots, slots).as(Layout.Calendar::new),
        Combinators.combine(slots, slots).as(Layout.Timeline::new),
        slots.map(Layout.Gallery::new));
  }

  private static Arbitrary<Steps> steps() {
    return Arbitraries.oneOf(
        Arbitraries.just(Steps.USUAL),
        Arbitraries.just(new Steps.Relative()),
        Arbitraries.of(RelativeDate.Unit.class).map(Steps.Periods::new),
        Arbitraries.bigDecimals().list().ofMaxSize(3).map(Steps.Ranges::new));
  }

  private static Arbitrary<Lanes> lanes() {
    Arbitrary<String> keys =
        Arbitraries.oneOf(
            texts(),
            Arbitraries.longs().between(1, 1_000).map(number -> IDS.option(number).toString()),
            Arbitraries.longs().between(1, 1_000).map(number -> IDS.record(TABLE, number).toString()));
    Arbitrary<List<String>> lists = keys.list().ofMaxSize(3);
    return Combinators.combine(lists, lists, lists).as(Lanes::new);
  }

  private static Arbitrary<Filter> trees(int depth) {
    if (depth == 0) {
      return conditions();
    }
    Arbitrary<List<Filter>> parts = Arbitraries.lazy(() -> trees(depth - 1)).list().ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(2, conditions()),
        Tuple.of(1, parts.map(Filter.All::new)),
        Tuple.of(1, parts.map(Filter.Any::new)),
        Tuple.of(1, Arbitraries.lazy(() -> trees(depth - 1)).map(Filter.Off::new)));
  }

  private static Arbitrary<Filter> conditions() {
    return Combinators.combine(
            fields(),
            Arbitraries.of(Operator.class),
            operands().list().ofMaxSize(3),
            Arbitraries.of(true, false))
        .as(Filter.Condition::new);
  }

  private static Arbitrary<Object> operands() {
    return Arbitraries.oneOf(
        texts().map(text -> text),
        Arbitraries.of("0", "1", "-1.5", "1E+20", "0.000000000000000001").map(BigDecimal::new),
        Arbitraries.of(true, false),
        Arbitraries.of("0001-01-01", "2024-02-29", "9999-12-31").map(LocalDate::parse),
        Arbitraries.of("0001-01-01T00:00:00Z", "2024-02-29T12:00:00.000001Z").map(Instant::parse),
        Arbitraries.longs().between(100, 1L << 39).map(IDS::option),
        Arbitraries.longs().between(1, 1L << 39).map(number -> IDS.record(number & 0xFFFFFF, number)));
  }

  private static Arbitrary<FieldId> fields() {
    return Arbitraries.longs().between(1, 1L << 39).map(number -> IDS.field(TABLE, number));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of("", "\"", "\\", "\n", "\u2028", "\uD83D\uDE80", "\u0001", "null", "{\"all\":[]}"),
        Arbitraries.strings().withCharRange(' ', '\u07FF').ofMaxLength(10));
  }

  private static void checkRoundTrip(ViewState state) {
    ViewDocument document = new ViewDocument(2, state);

    ViewDocument read = ViewDocument.read(400, document.write(IDS, TABLE), IDS, TABLE);

    assertThat(read).isEqualTo(document);
  }
}
