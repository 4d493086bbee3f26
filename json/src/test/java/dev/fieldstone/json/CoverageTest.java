package dev.fieldstone.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.view.Filter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nothing that a host can name is forgotten: it has a form, is a part of one, or is no data, with the reason here. */
final class CoverageTest {
  private static final String SERVICE = "does things, and is no data";
  private static final String HOST_CODE = "is code of the host's";
  private static final String SETTINGS = "is set by the host's code when it starts, and exchanged with nobody";
  private static final String STREAM = "holds a file or a stream";
  private static final String BUILDER = "is a step towards a filter or query";

  private static final Map<String, String> EXCEPTIONS = exceptions();

  @Test
  void everyExportedType_hasAForm_orAReason() {
    Set<Class<?>> covered = ExportedTypes.covered();

    List<String> forgotten =
        ExportedTypes.all().stream()
            .filter(type -> !covered.contains(type))
            .map(Class::getName)
            .map(name -> name.substring("dev.fieldstone.".length()))
            .filter(name -> !EXCEPTIONS.containsKey(name))
            .toList();

    assertThat(forgotten).as("exported types without a form: give them one, or say here why not").isEmpty();
  }

  @Test
  void exceptions_areStillNeeded() {
    List<String> covered =
        ExportedTypes.covered().stream().map(type -> type.getName().substring("dev.fieldstone.".length())).toList();

    assertThat(EXCEPTIONS.keySet()).doesNotContainAnyElementsOf(covered);
  }

  @Test
  void typeWithoutAForm_isRefused() {
    assertThat(JsonForm.exists(Session.class)).isFalse();
    assertThatThrownBy(() -> JsonForm.of(Session.class)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonForm.of(Filter.Any.class)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, String> exceptions() {
    Map<String, String> reasons = new TreeMap<>();
    for (String name : List.of("Actors", "Fields", "Org", "Session", "Tables", "Views", "Workspace")) {
      reasons.put("engine." + name, SERVICE);
    }
    for (String name :
        List.of("engine.feed.Subscription", "engine.record.Records", "engine.record.TableRecords",
            "importexport.Exporter", "importexport.Importer", "importexport.Job", "query.ViewRunner")) {
      reasons.put(name, SERVICE);
    }
    for (String name :
        List.of("engine.Progress", "engine.StatementListener", "engine.feed.ChangeListener")) {
      reasons.put(name, HOST_CODE);
    }
    reasons.put("importexport.JobState", "is what a job is asked for: a host shows it beside what it calls the job");
    for (String name :
        List.of("engine.Durability", "engine.WorkspaceOptions", "engine.error.Limits", "engine.error.Limits$Builder")) {
      reasons.put(name, SETTINGS);
    }
    for (String name :
        List.of("ExportTarget", "ExportTarget$File", "ExportTarget$Stream", "ImportSource", "ImportSource$File",
            "ImportSource$Stream")) {
      reasons.put("importexport." + name, STREAM);
    }
    reasons.put("engine.view.Criterion", BUILDER);
    reasons.put("engine.view.Me", "stands only among operands, as they show");
    reasons.put("engine.schema.FieldPatch$NewDefault", "is the default of a patch");
    reasons.put("engine.error.ErrorCode$Category", "is the status of a problem document");
    reasons.put("engine.upkeep.Repair", "is told by the kind of a finding");
    return reasons;
  }
}
