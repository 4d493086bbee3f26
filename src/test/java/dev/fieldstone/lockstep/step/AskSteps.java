package dev.fieldstone.lockstep.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.lockstep.side.ModelPicture;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelFilter;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelSort;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.meaning.ModelAxis;
import dev.fieldstone.model.meaning.ModelConditions;
import dev.fieldstone.model.meaning.ModelDisplay;
import dev.fieldstone.model.meaning.ModelLane;
import dev.fieldstone.model.meaning.ModelListing;
import dev.fieldstone.operation.Operation;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.Page;
import dev.fieldstone.query.ViewRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Queries on both sides: everything that reads must agree with everything else, too. */
final class AskSteps {
  private final Stage stage;

  AskSteps(Stage stage) {
    this.stage = stage;
  }

  boolean run(Operation.Ask operation) {
    List<ModelView> views = stage.model().activeViews();
    int tables = stage.model().tables.size();
    int index = Math.floorMod(operation.source(), tables + views.size());
    if (index < tables) {
      askTable(stage.model().tables.get(index), operation);
    } else {
      askView(views.get(index - tables), operation);
    }
    return true;
  }

  private void askTable(ModelTable table, Operation.Ask operation) {
    ModelFilter filter = stage.choices().filter(table, operation.query().filter());
    List<ModelSort> sorts = stage.choices().sorts(table, operation.query(), false);
    ModelListing listing = new ModelListing(stage.model(), table);
    Query query = stage.forms().query(table, filter, sorts, operation.query().status());
    Asked asked = new Asked(table, listing.items(filter, sorts, operation.query().status()));
    compare(stage.ids().table(table.number), query.take(operation.take()), asked);
  }

  private void askView(ModelView view, Operation.Ask operation) {
    ModelTable table = stage.model().tableOf(view);
    ModelFilter filter = stage.choices().filter(table, operation.query().filter());
    List<ModelSort> sorts = stage.choices().sorts(table, operation.query(), false);
    ModelListing listing = new ModelListing(stage.model(), table);
    Status status = operation.query().status();
    Query query = stage.forms().query(table, filter, sorts, status).take(operation.take());
    Asked asked = new Asked(table, listing.items(view, filter, sorts, status));
    compare(stage.ids().view(view.number), query, asked);
    compareSleeping(view, query);
    ModelAxis axis = listing.axis(view, asked.items);
    if (axis != null) {
      compareLanes(view, query, ModelListing.lanes(axis, asked.items));
    }
  }

  /** What should come. */
  private record Asked(ModelTable table, List<ModelRecord> items) {
    List<Integer> numbers() {
      return ModelPicture.numbers(items);
    }
  }

  private void compare(Source source, Query query, Asked asked) {
    ViewRunner views = stage.engine().views();
    List<RecordId> handedOver = new ArrayList<>();
    views.forEach(source, query, record -> handedOver.add(record.id()));

    assertThat(stage.ids().numbers(views.ids(source, query))).as("ids of %s", query).isEqualTo(asked.numbers());
    assertThat(stage.ids().numbers(handedOver)).as("each of %s", query).isEqualTo(asked.numbers());
    assertThat(views.count(source, query)).isEqualTo(asked.items.size());
    assertThat(views.exists(source, query)).isEqualTo(!asked.items.isEmpty());
    comparePages(source, query, asked);
    compareCursors(source, query, asked);
  }

  private void comparePages(Source source, Query query, Asked asked) {
    List<ModelField> references =
        asked.table.fields.stream().filter(field -> field.type instanceof ModelType.Referring).toList();
    Query expanding = query.expanding(references.stream().map(field -> field.key).toArray(String[]::new));
    List<Record> items = new ArrayList<>();
    OptionalLong pages = OptionalLong.of(1);
    for (int number = 1; number <= Math.max(1, pages.orElseThrow()); number++) {
      Page<Record> page = stage.engine().views().items(source, expanding.page(number));
      assertThat(page.count()).hasValue(asked.items.size());
      assertThat(page.items()).hasSizeLessThanOrEqualTo(query.paging().take());
      items.addAll(page.items());
      pages = page.pages();
    }
    assertThat(numbers(items)).as("pages of %s", query).isEqualTo(asked.numbers());
    for (int index = 0; index < items.size(); index++) {
      compareExpanded(references, asked.items.get(index), items.get(index));
    }
  }

  private void compareExpanded(List<ModelField> references, ModelRecord expected, Record actual) {
    for (ModelField field : references) {
      Object value = expected.value(field);
      if (field.type instanceof ModelType.References) {
        assertThat(actual.referenceDisplays(field.key)).isEqualTo(ModelDisplay.several(stage.model(), value));
      } else {
        assertThat(Optional.ofNullable(actual.referenceDisplay(field.key)))
            .isEqualTo(Optional.ofNullable(ModelDisplay.of(stage.model(), value)));
      }
    }
  }

  private void compareCursors(Source source, Query query, Asked asked) {
    List<Record> items = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      Query page = next.map(query::after).orElse(query);
      Page<Record> answer = stage.engine().views().items(source, page.uncounted());
      assertThat(answer.count()).isEmpty();
      items.addAll(answer.items());
      next = answer.next();
    } while (next.isPresent());
    assertThat(numbers(items)).as("pages by cursor of %s", query).isEqualTo(asked.numbers());
  }

  private void compareLanes(ModelView view, Query query, List<ModelLane> lanes) {
    List<Group> groups = stage.engine().views().groups(stage.ids().view(view.number), query).groups();
    assertThat(groups.stream().map(Group::key))
        .isEqualTo(lanes.stream().map(lane -> stage.forms().laneKey(lane.lane())).toList());
    assertThat(groups.stream().map(Group::count))
        .isEqualTo(lanes.stream().map(lane -> (long) lane.records().size()).toList());
  }

  /**
   * Conditions asleep must be told; what else may be told (operands that are gone, axes, built-in fields) is not
   * compared.
   */
  private void compareSleeping(ModelView view, Query query) {
    ModelTable table = stage.model().tableOf(view);
    List<FieldId> told =
        stage.engine().views().items(stage.ids().view(view.number), query).leftOut().stream()
            .map(InactiveClause::field)
            .toList();
    List<FieldId> asleep =
        new ModelConditions(table, stage.model().zone)
            .sleeping(view.filter).stream().map(condition -> stage.ids().field(condition.field())).toList();
    assertThat(told).containsAll(asleep);
  }

  private List<Integer> numbers(List<Record> records) {
    return stage.ids().numbers(records.stream().map(Record::id).toList());
  }
}
