package dev.fieldstone.lockstep.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.lockstep.side.ModelPicture;
import dev.fieldstone.model.ModelFilter;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelSort;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.meaning.ModelListing;
import dev.fieldstone.model.meaning.ModelSearch;
import dev.fieldstone.operation.Operation;
import dev.fieldstone.query.ViewRunner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches on both sides. */
final class SearchSteps {
  private static final List<String> WORDS =
      List.of(
          "a", "EMIL", "e", "á", "strasse", "σισυφος", "май", "ハ", "😀", "～", "%", "_", "\\", "lead", "ärger", "a,b",
          "true", "won", "ada", "b", "2024", "03-3", "T22:59", "Z", "1", "-1", "0.5", ".", "000", "x", "nowhere");

  private final Stage stage;

  SearchSteps(Stage stage) {
    this.stage = stage;
  }

  boolean run(Operation.Search operation) {
    List<ModelView> views = stage.model().activeViews();
    int tables = stage.model().tables.size();
    int index = Math.floorMod(operation.source(), tables + views.size());
    if (index < tables) {
      ModelTable table = stage.model().tables.get(index);
      search(operation, table, null);
    } else {
      ModelView view = views.get(index - tables);
      search(operation, stage.model().tableOf(view), view);
    }
    return true;
  }

  private void search(Operation.Search operation, ModelTable table, @Nullable ModelView view) {
    List<String> words = operation.words().stream().map(choice -> AwkwardValues.choose(WORDS, choice)).toList();
    ModelFilter filter = stage.choices().filter(table, operation.query().filter());
    List<ModelSort> sorts = stage.choices().sorts(table, operation.query(), false);
    Status status = operation.query().status();
    ModelListing listing = new ModelListing(stage.model(), table);
    List<ModelRecord> passing =
        view == null ? listing.items(filter, sorts, status) : listing.items(view, filter, sorts, status);
    List<Integer> expected = ModelPicture.numbers(new ModelSearch(stage.model(), table, view, words).found(passing));
    Source source = view == null ? stage.ids().table(table.number) : stage.ids().view(view.number);
    Query query =
        stage.forms().query(table, filter, sorts, status).withSearch(String.join(" ", words)).take(operation.take());
    ViewRunner runner = stage.engine().views();

    assertThat(stage.ids().numbers(runner.ids(source, query))).as("found by %s", query).isEqualTo(expected);
    assertThat(runner.count(source, query)).isEqualTo(expected.size());
    assertThat(stage.ids().numbers(runner.items(source, query).items().stream().map(record -> record.id()).toList()))
        .as("first page of %s", query)
        .isEqualTo(expected.stream().limit(operation.take()).toList());
  }
}
