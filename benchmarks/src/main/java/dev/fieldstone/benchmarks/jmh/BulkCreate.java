package dev.fieldstone.benchmarks.jmh;

import dev.fieldstone.benchmarks.line.BulkCreateLine;
import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.store.Sides;

/** All records, made at once. */
public class BulkCreate extends LineBenchmark {

  @Override
  Line line(Sides sides) {
    return new BulkCreateLine(sides.dataset(), sides.directory().resolve("bulk"));
  }
}
