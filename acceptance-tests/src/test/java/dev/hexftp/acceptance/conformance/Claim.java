package dev.hexftp.acceptance.conformance;

import java.util.Arrays;
import java.util.List;

/// Something that ftp.exe does, and whether the program does it too.
///
/// @param section where the description of ftp.exe's behaviour has it
/// @param evidence how it is known
/// @param subjects of it
/// @param what the behaviour of ftp.exe
/// @param here [#MET], or how the program differs by default
/// @param underCompat [#MET], or how it differs under `--compat=ftp.exe`
record Claim(
    String section,
    List<Evidence> evidence,
    List<Subject> subjects,
    String what,
    String here,
    String underCompat) {
  static final String MET = "met";

  private static final int FIELDS = 4;
  private static final int FIELDS_WITH_VERDICTS = 6;

  Claim {
    evidence = List.copyOf(evidence);
    subjects = List.copyOf(subjects);
    if (here.equals(MET) && !underCompat.equals(MET)) {
      throw new IllegalArgumentException("met by default, so it has to be under compat: " + what);
    }
  }

  /// Reads `SECTION | EVIDENCE … | SUBJECT + … | WHAT FTP.EXE DOES | HERE | UNDER COMPAT`. Without
  /// the last two, both are met.
  ///
  /// @throws IllegalArgumentException if `line` is anything else
  static Claim of(String line) {
    List<String> fields = Arrays.stream(line.split(" \\| ", -1)).map(String::strip).toList();
    if (fields.size() != FIELDS && fields.size() != FIELDS_WITH_VERDICTS) {
      throw new IllegalArgumentException("4 or 6 fields are wanted: " + line);
    }
    if (!fields.getFirst().matches("\\d+(\\.\\d+)?") || fields.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("not a row: " + line);
    }
    boolean met = fields.size() == FIELDS;
    return new Claim(
        fields.get(0),
        Arrays.stream(fields.get(1).split(" ")).map(Evidence::of).toList(),
        Arrays.stream(fields.get(2).split(" \\+ ")).map(Subject::of).toList(),
        fields.get(3),
        met ? MET : fields.get(4),
        met ? MET : fields.get(5));
  }

  /// The section as numbers, by which rows are put in order.
  int[] sectionNumbers() {
    return Arrays.stream(section.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  /// The number of the chapter that the section is in.
  int chapter() {
    return sectionNumbers()[0];
  }
}
