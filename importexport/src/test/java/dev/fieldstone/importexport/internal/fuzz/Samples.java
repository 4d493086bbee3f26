package dev.fieldstone.importexport.internal.fuzz;

import dev.fieldstone.importexport.internal.xlsx.RawXlsx;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Sound files, small and full of what a format knows. */
final class Samples {
  private static final List<String> CSVS =
      List.of(
          "name,amount,note\nRocket,1.5,\"say \"\"hi\"\", please\"\r\n\u00e4,\"two\nlines\",x\n",
          "'name';'note'\r'it''s';'a;b'\r",
          "\uFEFFa\tb\tc\n\"1\"\t\"2\"\t3\n\n,;|\n",
          "a|b\n1|\"2");
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private static final String CELLS =
      "<row r=\"1\" spans=\"1:9\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>in</t></r>"
          + "<rPh><t>p</t></rPh></is></c><c r=\"C1\" t=\"str\"><f>A1&amp;1</f><v>x_x0041_</v></c></row>"
          + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>45413.5</v></c><c r=\"B3\" s=\"2\"><v>0.25</v></c>"
          + "<c s=\"3\"><v>1.25</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>"
          + "<c t=\"d\"><v>2024-05-01</v></c><c r=\"J3\"><v>1.5E3</v></c><c><f>NOW()</f></c></row>"
          + "<row><c t=\"s\"><v>1</v></c><c s=\"4\"><v>12</v></c></row>";

  private Samples() {}

  static byte[] csv(Random random) {
    return CSVS.get(random.nextInt(CSVS.size())).getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
  }

  /** {@return a spreadsheet, one part of which may be damaged before it is packed} */
  static byte[] xlsx(Random random, boolean isPartDamaged) throws IOException {
    RawXlsx file =
        RawXlsx.of(CELLS)
            .withTexts("<t>one</t>", "<r><t>tw</t></r><r><t>o &#228;</t></r>")
            .withFormats("yyyy-mm-dd", "h:mm", "[h]:mm", "00000");
    if (isPartDamaged) {
      List<String> names = List.copyOf(file.names());
      String name = names.get(random.nextInt(names.size()));
      file.with(name, Mutation.of(random).bytes(file.part(name)));
    }
    return file.bytes();
  }
}
