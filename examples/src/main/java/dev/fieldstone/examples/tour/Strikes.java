package dev.fieldstone.examples.tour;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;

/** The table of the tour: one record for each time an aircraft met an animal. */
final class Strikes {
  /** How many the file has. */
  static final int COUNT = 10_000;

  static final String TABLE = "strikes";
  static final String AIRPORT_NAME = "airport_name";
  static final String AIRCRAFT = "aircraft_make_model";
  static final String DAMAGE = "effect_amount_of_damage";
  static final String DATE = "flight_date";
  static final String OPERATOR_NAME = "aircraft_airline_operator";
  static final String SIZE = "wildlife_size";
  static final String SPECIES = "wildlife_species";
  static final String COST = "cost_total";
  static final String SPEED = "speed_ias_in_knots";

  /** The reference fields that replace the two texts above. */
  static final String AIRPORT = "airport";

  static final String OPERATOR = "operator";

  private Strikes() {}

  /** {@return the schema document: fields named like the columns of the file, so that they find each other} */
  static Schema schema() {
    return Schema.of(
        TableDraft.named("Strikes")
            .displayedBy(SPECIES)
            .field("Airport Name", FieldType.text())
            .field("Aircraft Make Model", FieldType.text())
            .field("Effect Amount of damage", FieldType.singleSelect(
                "None", "Minor", "Medium", "Substantial", "B", "C"))
            .field("Flight Date", FieldType.date())
            .field("Aircraft Airline Operator", FieldType.text())
            .field("Origin State", FieldType.text())
            .field("Phase of flight", FieldType.singleSelect(
                "Parked", "Taxi", "Take-off run", "Climb", "Descent", "Approach", "Landing Roll"))
            .field("Wildlife Size", FieldType.singleSelect("Small", "Medium", "Large"))
            .field("Wildlife Species", FieldType.text())
            .field("Time of day", FieldType.singleSelect("Dawn", "Day", "Dusk", "Night"))
            .field("Cost Other", FieldType.currency("USD"))
            .field("Cost Repair", FieldType.currency("USD"))
            .field("Cost Total $", FieldType.currency("USD"))
            .field("Speed IAS in knots", FieldType.number(0)));
  }
}
