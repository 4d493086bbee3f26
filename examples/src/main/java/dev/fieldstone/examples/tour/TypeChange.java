package dev.fieldstone.examples.tour;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.examples.console.Console;
import dev.fieldstone.examples.console.TextTable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes a field from number to text and back, with an edit in between, and looks for every value afterwards. */
final class TypeChange implements Stop {
  private static final int SHOWN = 5;
  private static final String EDIT = "about 250, says the pilot";

  @Override
  public String title() {
    return "Type change: Speed IAS in knots, number to text and back";
  }

  @Override
  public void run(Trip trip) {
    FieldType number = trip.session().fields(Strikes.TABLE).get(Strikes.SPEED).type();
    List<Record> before = trip.everyItem(Strikes.TABLE, Query.everything());

    changeTo(trip, FieldType.text());
    RecordId edited = before.get(0).id();
    trip.session().records().set(edited, Strikes.SPEED, EDIT);
    List<Record> asText = trip.everyItem(Strikes.TABLE, Query.everything());
    checkAsText(trip, before, asText, edited);

    changeTo(trip, number);
    List<Record> after = trip.everyItem(Strikes.TABLE, Query.everything());
    show(trip.console(), before, asText, after);
    checkReturned(trip, before, after);
    forgetEdit(trip, edited, number);
  }

  private static void changeTo(Trip trip, FieldType type) {
    trip.session().fields(Strikes.TABLE).update(Strikes.SPEED, FieldPatch.changeType(type, Conversion.NONE));
    View costly = trip.session().views().get(TableView.VIEW);
    trip.console().say(
        "now %s; the view Fast and costly shows %s records, with %s of its clauses asleep"
            .formatted(
                type.keyword(),
                Console.number(trip.views().count(costly, Query.everything())),
                costly.inactiveClauses().size()));
  }

  private static void checkAsText(Trip trip, List<Record> before, List<Record> asText, RecordId edited) {
    for (Record strike : asText) {
      String expected = strike.id().equals(edited) ? EDIT : null;
      Check.equal(expected, strike.text(Strikes.SPEED), "A speed while it is text");
    }
    long numbers = before.stream().filter(strike -> strike.number(Strikes.SPEED) != null).count();
    Fields fields = trip.session().fields(Strikes.TABLE);
    Long dormant = fields.countDormant(FieldLocator.of(Strikes.SPEED)).get(StorageClass.NUMBER);
    Check.equal(numbers, dormant, "The numbers lying dormant");
    Check.equal(1, trip.session().views().get(TableView.VIEW).inactiveClauses().size(), "Clauses asleep");
    trip.console().say(Console.number(numbers) + " numbers lie dormant; one strike was given a text meanwhile");
  }

  private static void checkReturned(Trip trip, List<Record> before, List<Record> after) {
    Map<RecordId, @Nullable BigDecimal> speeds = speeds(before);
    Check.equal(Strikes.COUNT, speeds.size(), "The strikes looked at");
    Check.equal(speeds, speeds(after), "The speeds after the change and back");
    Check.equal(0, trip.session().views().get(TableView.VIEW).inactiveClauses().size(), "Clauses asleep");
    trip.console().say("all " + Console.number(speeds.size()) + " values returned");
  }

  /** Finds the text where it was left, and clears it, so that the stops after this one find the field as it was. */
  private static void forgetEdit(Trip trip, RecordId edited, FieldType number) {
    Fields fields = trip.session().fields(Strikes.TABLE);
    fields.update(Strikes.SPEED, FieldPatch.changeType(FieldType.text(), Conversion.NONE));
    Check.equal(EDIT, trip.session().records().get(edited).text(Strikes.SPEED), "The text written in between");
    trip.session().records().set(edited, Strikes.SPEED, null);
    fields.update(Strikes.SPEED, FieldPatch.changeType(number, Conversion.NONE));
  }

  private static Map<RecordId, @Nullable BigDecimal> speeds(List<Record> strikes) {
    Map<RecordId, @Nullable BigDecimal> speeds = new LinkedHashMap<>();
    strikes.forEach(strike -> speeds.put(strike.id(), strike.number(Strikes.SPEED)));
    return speeds;
  }

  private static void show(Console console, List<Record> before, List<Record> asText, List<Record> after) {
    TextTable table = TextTable.of(
        TextTable.text("Strike"), TextTable.number("Number"), TextTable.text("As text"), TextTable.number("Back"));
    for (int index = 0; index < SHOWN; index++) {
      table.line(
          before.get(index).display(),
          Console.number(before.get(index).number(Strikes.SPEED)),
          Console.text(asText.get(index).text(Strikes.SPEED)),
          Console.number(after.get(index).number(Strikes.SPEED)));
    }
    console.draw(table);
  }
}
