package dev.fieldstone.engine.internal.idempotency;

import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewId;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A digest of what a call is given: the same for the same content, whatever the order of maps and sets. Of records,
 * tables, fields, views and options only the id counts; of a value that no write takes, only the class.
 */
public final class Fingerprint {
  private final MessageDigest digest = sha256();

  private Fingerprint() {}

  /** {@return the digest of some content, 64 hexadecimal digits} */
  public static String of(@Nullable Object content) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(content);
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void add(@Nullable Object value) {
    switch (value) {
      case null -> token("null", "");
      case CharSequence text -> token("text", text.toString());
      case Number number -> token("number", number.toString());
      case Boolean checked -> token("boolean", checked.toString());
      case Enum<?> constant -> token("constant", constant.name());
      case TemporalAccessor time -> token("time", time.toString());
      case Locale locale -> token("locale", locale.toLanguageTag());
      case RecordLocator record -> token("id", record.id().toString());
      case Map<?, ?> map -> addMap(map);
      case Set<?> set -> addList("set", set.stream().map(Fingerprint::of).sorted().toList());
      case Collection<?> list -> addList("list", list);
      case Patch patch -> addList("patch", Arrays.asList(patch.values(), patch.archived()));
      case FieldPatch patch -> addList("fieldPatch", parts(patch));
      case Record data when isOurs(data) -> addOurs(data);
      default -> token("other", value.getClass().getName());
    }
  }

  private void addOurs(Record data) {
    switch (data) {
      case TableId id -> token("id", id.toString());
      case FieldId id -> token("id", id.toString());
      case OptionId id -> token("id", id.toString());
      case ViewId id -> token("id", id.toString());
      case Table table -> token("id", table.id().toString());
      case Field field -> token("id", field.id().toString());
      case Option option -> token("id", option.id().toString());
      case View view -> token("id", view.id().toString());
      default -> addComponents(data);
    }
  }

  private void addComponents(Record data) {
    RecordComponent[] components = data.getClass().getRecordComponents();
    token(data.getClass().getSimpleName(), String.valueOf(components.length));
    for (RecordComponent component : components) {
      add(component(data, component));
    }
  }

  private void addMap(Map<?, ?> map) {
    Map<String, @Nullable Object> byKey = new TreeMap<>();
    map.forEach((key, value) -> byKey.put(key instanceof String text ? text : of(key), value));
    token("map", String.valueOf(byKey.size()));
    byKey.forEach(
        (key, value) -> {
          token("key", key);
          add(value);
        });
  }

  private void addList(String kind, Collection<?> elements) {
    token(kind, String.valueOf(elements.size()));
    elements.forEach(this::add);
  }

  /** Says how long each text is, so that no two contents are written alike. */
  private void token(String kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((kind + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static List<@Nullable Object> parts(FieldPatch patch) {
    return Arrays.asList(
        patch.name(),
        patch.key(),
        patch.description(),
        patch.type(),
        patch.conversion(),
        patch.required(),
        patch.unique(),
        patch.uniqueness(),
        patch.newDefault(),
        patch.renamedOptions(),
        patch.hostData());
  }

  private static boolean isOurs(Record data) {
    return data.getClass().getPackageName().startsWith("dev.fieldstone.");
  }

  private static @Nullable Object component(Record data, RecordComponent component) {
    try {
      return component.getAccessor().invoke(data);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("What the public API takes can be read", impossible);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
