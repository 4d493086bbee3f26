package dev.fieldstone.importexport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.scope.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told of an import that was broken off, and can give it up. */
class UnfinishedImportsTest {
  private static final String NAME = "monday";

  @TempDir Path directory;

  private final Deals deals = Deals.open();

  @BeforeEach
  void breakOff() throws IOException {
    Path file = Files.writeString(directory.resolve("deals.csv"), "name,amount\nRocket,lots\n", UTF_8);
    ImportOptions options = ImportOptions.defaults().withIdempotencyKey(NAME).withProgress(new Broken());
    Job<ImportReport> broken = deals.importer().start("deals", file, options);
    assertThatThrownBy(broken::await).isInstanceOf(IllegalStateException.class);
  }

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void unfinishedImport_isNamed() {
    assertThat(deals.importer().unfinished()).extracting(UnfinishedImport::name).containsExactly(NAME);
  }

  @Test
  void unfinishedImport_intoATableThatAScopeHides_isNotThere() {
    Importer closed = Importer.on(deals.session().within(Scope.closed()));

    assertThat(closed.unfinished()).isEmpty();
    closed.forget(NAME);
    assertThat(deals.importer().unfinished()).hasSize(1);
  }

  @Test
  void unfinishedImport_intoATableThatIsDeleted_isNotThere_andHindersNoOther() throws IOException {
    deals.session().tables().delete(deals.session().tables().get("deals"));

    assertThat(deals.importer().unfinished()).isEmpty();
    Path companies = Files.writeString(directory.resolve("companies.csv"), "name\nAcme\n", UTF_8);
    ImportReport report = deals.importer().start("companies", companies, ImportOptions.defaults()).await();
    assertThat(report.importedRows()).isEqualTo(1);
  }

  /** Breaks off at the first row that is refused. */
  private static final class Broken implements Progress {

    @Override
    public void advanced(Step step) {}

    @Override
    public void refused(FailedRow row) {
      throw new IllegalStateException("The host has had enough");
    }
  }
}
