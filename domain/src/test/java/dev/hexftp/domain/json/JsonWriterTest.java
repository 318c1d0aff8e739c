package dev.hexftp.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  @Test
  void values_stand_alone_or_in_arrays_and_objects() {
    check(json -> json.value("a"), "\"a\"");
    check(json -> json.value(-12), "-12");
    check(json -> json.value(true), "true");
    check(JsonWriter::nothing, "null");
    check(json -> json.beginArray().endArray(), "[]");
    check(json -> json.beginObject().endObject(), "{}");
    check(json -> json.beginArray().value(1).value("b").nothing().endArray(), "[1,\"b\",null]");
    check(
        json -> json.beginObject().name("a").value(1).name("b").value(false).endObject(),
        "{\"a\":1,\"b\":false}");
    check(
        json ->
            json.beginObject()
                .name("a")
                .beginArray()
                .beginObject()
                .endObject()
                .beginArray()
                .value(1)
                .endArray()
                .endArray()
                .name("b")
                .nothing()
                .endObject(),
        "{\"a\":[{},[1]],\"b\":null}");
  }

  @Test
  void all_but_printable_ascii_is_escaped_in_values_and_in_names() {
    check(json -> json.value("a\"b\\c/d"), "\"a\\\"b\\\\c/d\"");
    check(json -> json.value("\t\r\n\0\u001B\u007F"), "\"\\t\\r\\n\\u0000\\u001b\\u007f\"");
    check(json -> json.value("\u00E9\u202E\u2028"), "\"\\u00e9\\u202e\\u2028\"");
    check(json -> json.value("\uD83D\uDE00\uDCFF"), "\"\\ud83d\\ude00\\udcff\"");
    check(json -> json.beginObject().name("\"\n").value(1).endObject(), "{\"\\\"\\n\":1}");
  }

  @Test
  void a_call_that_would_write_no_json_is_a_mistake() {
    refuse(json -> json.value(1).value(2));
    refuse(json -> json.value(1).beginArray());
    refuse(json -> json.name("a"));
    refuse(json -> json.beginArray().name("a"));
    refuse(json -> json.beginObject().value(1));
    refuse(json -> json.beginObject().name("a").name("b"));
    refuse(json -> json.beginObject().name("a").endObject());
    refuse(json -> json.beginObject().endArray());
    refuse(json -> json.beginArray().endObject());
    refuse(JsonWriter::endObject);
  }

  private static void check(Consumer<JsonWriter> calls, String expected) {
    StringBuilder text = new StringBuilder();
    calls.accept(new JsonWriter(text::append));
    assertThat(text).hasToString(expected);
  }

  private static void refuse(Consumer<JsonWriter> calls) {
    assertThatIllegalStateException().isThrownBy(() -> calls.accept(new JsonWriter(_ -> {})));
  }
}
