package dev.hexftp.application.runner;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.ports.out.net.FtpLink;
import dev.hexftp.ports.out.time.Ticker;
import dev.hexftp.ports.out.user.Prompter;

/// The parts that the runners of all links share.
///
/// @param announcer reports replies, the connection and the progress of data
/// @param cancellation the interrupts that end the waits of a runner
/// @param deadlines how long each wait may last
/// @param ticker measures how long the data of a transfer take
/// @param prompter asks for secrets that a login lacks
public record DialogueRunners(
    Announcer announcer,
    Cancellation cancellation,
    Deadlines deadlines,
    Ticker ticker,
    Prompter prompter) {
  /// A runner of dialogues over `link`, which leads to `host`.
  public DialogueRunner over(FtpLink link, HostName host) {
    return new DialogueRunner(link, host, this);
  }
}
