package dev.fieldstone.model.meaning;

import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.OptionNumber;
import dev.fieldstone.model.RecordNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records a search finds: every word has to be in what some field shows. */
public final class ModelSearch {
  private final ModelOrg org;
  private final List<ModelField> fields;
  private final List<String> words;

  /** Prepares to search the records of a table, in the fields that a view shows or, without one, in all its own. */
  public ModelSearch(ModelOrg org, ModelTable table, @Nullable ModelView view, List<String> words) {
    this.org = org;
    List<Integer> visible = view == null ? null : view.shown;
    this.fields = table.fields.stream().filter(field -> visible == null || visible.contains(field.number)).toList();
    this.words = words.stream().map(ModelText::searchFold).toList();
  }

  /** {@return those of some records that are found, in their order} */
  public List<ModelRecord> found(List<ModelRecord> records) {
    return records.stream().filter(this::finds).toList();
  }

  private boolean finds(ModelRecord record) {
    List<String> shown = new ArrayList<>();
    for (ModelField field : fields) {
      Object value = record.value(field);
      List<?> elements = value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
      elements.forEach(element -> shown.addAll(shown(field, element)));
    }
    return words.stream().allMatch(word -> shown.stream().anyMatch(text -> text.contains(word)));
  }

  private List<String> shown(ModelField field, Object element) {
    return switch (field.type.slot().storageClass()) {
      case TEXT, ACTOR, ACTORS, DATE, TIMESTAMP -> List.of(ModelText.searchFold(element.toString()));
      case NUMBER -> List.of(((BigDecimal) element).toPlainString());
      case OPTION, OPTIONS -> List.of(ModelText.searchFold(ModelDisplay.label(field, (OptionNumber) element)));
      case REFERENCE, REFERENCES -> List.of(ModelText.searchFold(display((RecordNumber) element)));
      case BOOLEAN, JSON, ATTACHMENTS -> List.of();
    };
  }

  private String display(RecordNumber record) {
    ModelTable target = org.table(record.table());
    return ModelDisplay.of(target, target.record(record.number()));
  }
}
