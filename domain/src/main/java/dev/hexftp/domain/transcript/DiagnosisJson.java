package dev.hexftp.domain.transcript;

import dev.hexftp.domain.diagnosis.Advice;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Diagnosis;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.json.JsonWriter;
import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;

/// A diagnosis for programs, as one line of JSON. `docs/diagnose.md` describes it; its `version`
/// grows when something that is there changes its meaning, not when something is added.
final class DiagnosisJson {
  private static final int VERSION = 1;

  private DiagnosisJson() {}

  static List<Phrase> of(Diagnosis diagnosis) {
    StringBuilder text = new StringBuilder();
    write(diagnosis, new JsonWriter(text::append));
    return List.of(Phrase.line(text.toString()));
  }

  private static void write(Diagnosis diagnosis, JsonWriter json) {
    List<Advice> advice = diagnosis.advice();
    json.beginObject()
        .name("version")
        .value(VERSION)
        .name("host")
        .value(diagnosis.host().text())
        .name("port")
        .value(diagnosis.port().number())
        .name("findings")
        .beginArray();
    diagnosis.findings().forEach(finding -> write(finding, optionFor(finding, advice), json));
    json.endArray().name("options").beginArray();
    advice.forEach(one -> json.value(DiagnosisWords.option(one)));
    json.endArray().endObject();
  }

  private static void write(Finding finding, Option<String> option, JsonWriter json) {
    json.beginObject()
        .name("check")
        .value(key(finding.check()))
        .name("outcome")
        .value(DiagnosisWords.word(finding.outcome()))
        .name("detail")
        .value(String.join("; ", DiagnosisWords.details(finding)))
        .name("option");
    option.peek(json::value).onEmpty(json::nothing);
    json.endObject();
  }

  private static Option<String> optionFor(Finding finding, List<Advice> advice) {
    return Option.ofOptional(
        advice.stream()
            .filter(one -> one.because() == finding.check())
            .map(DiagnosisWords::option)
            .findFirst());
  }

  private static String key(Check check) {
    return check.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
