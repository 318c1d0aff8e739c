package dev.hexftp.acceptance.conformance;

/// The chapters of the description of ftp.exe's behaviour on which the page rests.
enum Chapter {
  COMMAND_LINE(1, "Command line"),
  CONNECTING(2, "Start-up, connecting, login"),
  READING(3, "Reading commands"),
  COMMANDS(4, "Commands"),
  SHOWN(5, "Output"),
  TRANSFERS(6, "Transfers"),
  INTERRUPTS(7, "Interrupts, lost connections, time-outs"),
  VERSIONS(8, "Differences between versions of Windows"),
  LACKS(9, "Features that ftp.exe lacks"),
  SCRIPTS(10, "Habits of old scripts"),
  SESSIONS(11, "Worked sessions"),
  TEXTS(12, "Texts that are always the same"),
  QUESTIONS(13, "Open questions about ftp.exe");

  private final int number;
  private final String title;

  Chapter(int number, String title) {
    this.number = number;
    this.title = title;
  }

  int number() {
    return number;
  }

  String title() {
    return title;
  }
}
