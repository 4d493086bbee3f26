package dev.fieldstone.benchmarks.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.benchmarks.result.Figure;
import dev.fieldstone.benchmarks.result.LineResult;
import dev.fieldstone.benchmarks.result.Result;
import dev.fieldstone.benchmarks.result.ResultsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

final class PlotTest {

  @TempDir Path directory;

  @Test
  void lines_ofTwoSides_areBarsWithTheirNames() throws Exception {
    Document picture =
        picture(
            new LineResult("faster <by far>", 1, 50.0, null, null),
            new LineResult("slower", 4, 1.0, null, null),
            new LineResult("alone", 4, null, null, null));

    assertThat(picture.getElementsByTagName("rect").getLength()).as("the ground and two bars").isEqualTo(3);
    assertThat(picture.getDocumentElement().getTextContent())
        .contains("faster <by far>", "50", "slower", "0.25")
        .doesNotContain("alone");
  }

  @Test
  void lines_ofSeveralSizes_areCurvesOfBothSides() throws Exception {
    Document picture =
        picture(
            new LineResult("groups, warm", 0.1, 1.0, null, 1_000),
            new LineResult("groups, warm", 1, 10.0, null, 10_000));

    assertThat(picture.getElementsByTagName("polyline").getLength()).isEqualTo(2);
    assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(4);
  }

  @Test
  void figures_alone_haveNoPicture() throws Exception {
    ResultsFile.write(directory, "orgs", 5_000, List.of(Figure.of("heap per open org", 7, "MB")));

    Plot.main(new String[] {directory.toString()});

    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void scale_ofWholePowers_hasRoomForAll() {
    LogScale scale = LogScale.around(List.of(0.02, 1.0, 300.0), 0, 500);

    assertThat(scale.ticks()).containsExactly(0.01, 0.1, 1.0, 10.0, 100.0, 1_000.0);
    assertThat(scale.place(1)).isEqualTo(200);
    assertThat(LogScale.label(0.01)).isEqualTo("0.01");
    assertThat(LogScale.label(1_000)).isEqualTo("1,000");
  }

  private Document picture(Result... results) throws Exception {
    Path file = ResultsFile.write(directory, "warm", 5_000, List.of(results));
    Plot.main(new String[] {directory.toString()});
    Path picture = file.resolveSibling(file.getFileName().toString().replace(".json", ".svg"));
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
  }
}
