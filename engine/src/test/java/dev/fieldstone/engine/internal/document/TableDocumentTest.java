package dev.fieldstone.engine.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.catalog.TableState;
import dev.fieldstone.engine.internal.placement.ColumnType;
import dev.fieldstone.engine.internal.placement.PhysicalLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableDocumentTest {

  @Test
  void read_ofANewTable_givesTheStateBack() {
    PhysicalLayout layout = PhysicalLayout.withSpares(7, List.of());

    checkRoundTrip(new TableState(100, "table", "Table", "", "", "", false, 101, layout, ""));
  }

  @Test
  void read_ofATableWithExtensions_givesTheStateBack() {
    PhysicalLayout layout = PhysicalLayout.withSpares(7, List.of(ColumnType.TEXT, ColumnType.CODE));
    for (int index = 0; index < 40; index++) {
      layout = layout.take(ColumnType.TEXT).layout().take(ColumnType.DATE).layout();
    }

    checkRoundTrip(
        new TableState(
            100, "価格", "Prices \"价\"", "of\nthings \\ \uD83D\uDE80", "\uD83D\uDE80", "#fff", true, 1L << 39, layout,
            "{\"a\": 1}"));
  }

  private static void checkRoundTrip(TableState state) {
    TableDocument document = new TableDocument(3, state);

    assertThat(TableDocument.read(100, document.write())).isEqualTo(document);
  }
}
