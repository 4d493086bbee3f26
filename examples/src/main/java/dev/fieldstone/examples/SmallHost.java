package dev.fieldstone.examples;

import static dev.fieldstone.engine.view.Query.where;
import static dev.fieldstone.engine.view.Sort.Direction.DESC;

import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.examples.console.Console;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.MoveResult;
import dev.fieldstone.query.Page;
import dev.fieldstone.query.ViewRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/** A host as small as can be: the sample of the README. Can be run on the same directory again and again. */
public final class SmallHost {
  private static final String DEALS =
      """
      Name,Amount,Stage
      Comet,250000,Lead
      Balloon,900,Won
      """;

  private SmallHost() {}

  /**
   * Runs it once.
   *
   * @param arguments the directory to work in, which is made if it is missing
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(directory.resolve("deals.csv"), DEALS);
    Day day = run(directory);

    Console console = new Console(System.out);
    day.board().groups().forEach(lane -> console.say(lane.group().label() + ": " + lane.group().count()));
    console.say(day.moved().records().get(0).display() + " moved to Won");
    console.say(day.big().count().orElseThrow() + " deals of 100,000 or more");
    console.say(day.report().importedRows() + " deals imported");
  }

  /**
   * Does a day's work in the workspace {@code crm-data} of a directory.
   *
   * @param directory has a file {@code deals.csv} with the columns Name, Amount and Stage
   */
  static Day run(Path directory) {
    try (Workspace workspace = Workspace.open(directory.resolve("crm-data"))) {
      Org acme = workspace.org("acme");
      acme.apply(Schema.of(
          TableDraft.named("Companies"),
          TableDraft.named("Deals")
              .field("amount", FieldType.currency("EUR"))
              .field("stage", FieldType.singleSelect("Lead", "Won", "Lost"))
              .field("company", FieldType.reference("companies", OnDelete.RESTRICT))
              .view(ViewDraft.board("Pipeline", "stage"))));

      Session ada = acme.as("ada", ZoneId.of("Europe/Berlin"));
      Record rocket = ada.records("deals").create(Map.of("name", "Rocket", "amount", 120_000, "stage", "Lead"));

      ViewRunner views = ViewRunner.on(ada);
      Board board = views.board("deals/pipeline", 25);
      MoveResult moved = views.move("deals/pipeline", Move.of(rocket).toGroup("Won").first());
      Page<Record> big = views.items("deals", where("amount").atLeast(100_000).sortedBy("amount", DESC).take(50));

      ImportReport report = Importer.on(ada).run("deals", directory.resolve("deals.csv"));
      return new Day(board, moved, big, report);
    }
  }

  /**
   * What a day's work came to.
   *
   * @param board the pipeline after a deal was created
   * @param moved what became of moving it to Won
   * @param big the deals of 100,000 or more, before the import
   * @param report what was imported
   */
  record Day(Board board, MoveResult moved, Page<Record> big, ImportReport report) {}
}
