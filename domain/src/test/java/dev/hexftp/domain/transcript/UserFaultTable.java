package dev.hexftp.domain.transcript;

import dev.hexftp.domain.command.VerbatimEffect.Reason;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.domain.transcript.FailureTable.Row;
import java.util.List;

/// The rows of [FailureTable] about requests of the user that cannot be fulfilled.
final class UserFaultTable {
  static final List<Row> ROWS =
      List.of(
          new Row(new Failure.NotConnected(), "Not connected.\n"),
          new Row(
              new Failure.AlreadyConnected(FailureTable.HOST),
              "Already connected to h, use disconnect first.\n"),
          new Row(new Failure.UnknownCommand("exit"), "Invalid command.\n"),
          new Row(new Failure.AmbiguousCommand("m"), "Ambiguous command.\n"),
          new Row(new Failure.WrongUsage("cd"), "cd remote directory.\n"),
          new Row(
              new Failure.NoSuchAnswer("mdelete a\u001B.log", "stop"),
              "2> ftp: 'stop' is no answer to the question about 'mdelete a\\x1B.log'; nothing more"
                  + " was done (-i asks no questions about files)\n"),
          new Row(
              new Failure.ListingOverFile("a\u001B"),
              "2> ftp: 'a\\x1B' is here already, and a listing would replace it;"
                  + " --overwrite-listings allows that\n"),
          new Row(
              new Failure.EmptyArgument("delete"),
              "2> ftp: delete: an argument is empty (\"\"); nothing was done\n"),
          new Row(new Failure.BadPort("x"), "x: bad port number\n"),
          new Row(new Failure.UnknownType("x"), "x: unknown mode\n"),
          new Row(
              new Failure.UnsendableText("a\nb"),
              "2> ftp: 'a\\x0Ab' cannot be sent: it holds a line end, NUL or half a character\n"),
          new Row(
              new Failure.UnsafeLocalName("a/.."),
              "2> ftp: the last part of 'a/..' cannot be a local file name; give one: get FILE"
                  + " NAME\n"),
          new Row(
              new Failure.NameTaken("b/x"),
              "2> ftp: 'b/x' would overwrite a file that was just fetched; give another name: get"
                  + " FILE NAME\n"),
          new Row(
              new Failure.UnwritableText("CWD \u0436", WireCharset.UTF_8),
              "2> ftp: 'CWD \u0436' was not sent: UTF-8 (--encoding) cannot write it\n"),
          new Row(
              new Failure.VerbatimRefused("CCC", Reason.UNPROTECTS_COMMANDS),
              "2> ftp: CCC was not sent: a connection that is protected stays protected\n"),
          new Row(new Failure.ShellNotStarted("dir"), "2> ftp: 'dir' could not be started\n"));

  private UserFaultTable() {}
}
