package dev.hexftp.acceptance.manual;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.hexftp.domain.manual.CommandTexts;
import dev.hexftp.domain.manual.Synopsis;
import dev.hexftp.domain.shell.CommandName;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// The commands in the manual page, by the alphabet: names with one meaning stand together.
final class ManualCommands {
  private static final Synopsis SYNOPSIS = new Synopsis(Roff::bold, Roff::italic);

  private ManualCommands() {}

  static String all() {
    return Arrays.stream(CommandName.values())
        .sorted(Comparator.comparing(CommandName::word))
        .collect(groupingBy(name -> CommandTexts.of(name).manual(), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(ManualCommands::entry)
        .collect(joining());
  }

  private static String entry(List<CommandName> names) {
    CommandName first = names.getFirst();
    return ".TP\n"
        + names.stream().map(SYNOPSIS::of).collect(joining("\n.TQ\n"))
        + "\n"
        + Roff.paragraph(
            CommandTexts.of(first).manual() + (first.isFtpExe() ? "" : " Not in ftp.exe."));
  }
}
