package dev.fieldstone.engine.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.id.IdCipher;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.NewFields;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ShownField;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.VisibleFields;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The documents that builds wrote and write. */
class ViewDocumentTest {
  private static final OrgIds IDS = new OrgIds(new IdCipher(1, 0, new byte[16]));
  private static final OrgIds OTHER_IDS = new OrgIds(new IdCipher(2, 0, new byte[16]));
  private static final long TABLE = 100;

  private static final String OLD_START =
      "{\"position\":2,\"key\":\"k\",\"name\":\"n\",\"description\":\"\",\"default\":false,\"archived\":false,";
  private static final String OLD_QUERY =
      "\"query\":{\"filter\":{\"all\":[]},\"sorts\":[],\"expanded\":[]},";

  @Test
  void documentOfAFormerBuild_withAListOfFields_hidesAllOthers() {
    String old =
        OLD_START + "\"fields\":[7,5]," + OLD_QUERY
            + "\"layout\":{\"kind\":\"board\",\"axis\":5},\"otherLayouts\":[{\"kind\":\"table\"}]}";

    ViewState state = ViewDocument.read(400, old, IDS, TABLE).state();

    assertThat(state.fields())
        .isEqualTo(
            new VisibleFields(
                List.of(new ShownField(IDS.field(TABLE, 7)), new ShownField(IDS.field(TABLE, 5))), List.of(),
                NewFields.HIDE));
    assertThat(state.layout()).isEqualTo(new Layout.Board(IDS.field(TABLE, 5), Steps.USUAL, Lanes.AS_THEY_COME));
    assertThat(state.otherLayouts()).containsExactly(new Layout.Table());
  }

  @Test
  void documentOfAFormerBuild_withoutFields_showsAll() {
    String old = OLD_START + OLD_QUERY + "\"layout\":{\"kind\":\"board\"},\"otherLayouts\":[]}";

    ViewState state = ViewDocument.read(400, old, IDS, TABLE).state();

    assertThat(state.fields()).isNull();
    assertThat(state.query()).isEqualTo(Query.everything());
    assertThat(state.layout()).isEqualTo(new Layout.Board(null));
    assertThat(state.hostData()).isEmpty();
  }

  @Test
  void idsAmongTheKeysOfLanes_areNumbers_andMeanTheSameUnderAnotherKey() {
    List<String> hidden = List.of(IDS.record(9, 3).toString());
    ViewState state = board(new Lanes(List.of(IDS.option(12).toString(), ""), hidden, List.of()));

    String document = new ViewDocument(0, state).write(IDS, TABLE);

    assertThat(document)
        .contains("\"order\":[{\"option\":12},{\"text\":\"\"}],\"hidden\":[{\"table\":9,\"record\":3}]")
        .doesNotContain("opt_", "rec_");
    assertThat(ViewDocument.read(400, document, OTHER_IDS, TABLE).state().layout())
        .isEqualTo(
            new Layout.Board(
                null, Steps.USUAL,
                new Lanes(
                    List.of(OTHER_IDS.option(12).toString(), ""), List.of(OTHER_IDS.record(9, 3).toString()),
                    List.of())));
  }

  private static ViewState board(Lanes lanes) {
    return new ViewState(
        400, "k", "n", "", false, false, null, Query.everything(), new Layout.Board(null).withLanes(lanes), List.of(),
        "");
  }
}
