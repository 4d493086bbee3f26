package dev.fieldstone.examples.tour;

import dev.fieldstone.engine.view.View;
import dev.fieldstone.json.JsonForm;

/** Prints a view as JSON, and reads it again. */
final class AsJson implements Stop {
  private static final int LINE_CHARACTERS = 110;

  @Override
  public String title() {
    return "JSON: the table view as a document";
  }

  @Override
  public void run(Trip trip) {
    View view = trip.session().views().get(TableView.VIEW);
    JsonForm<View> form = JsonForm.of(View.class);
    String document = form.write(view);
    for (int start = 0; start < document.length(); start += LINE_CHARACTERS) {
      trip.console().line(document.substring(start, Math.min(document.length(), start + LINE_CHARACTERS)));
    }
    Check.equal(document, form.write(form.read(document)), "The document, written again from what was read");
  }
}
