package dev.hexftp.domain.shell;

import static dev.hexftp.domain.shell.Lines.argument;
import static dev.hexftp.domain.shell.Lines.check;
import static dev.hexftp.domain.shell.Lines.reject;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.local.LocalTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines about files and directories, here and at the server.
class FileGrammarTest {
  @Test
  void commands_for_many_files_take_any_number_of_words() {
    check(
        "mget *.txt b c",
        new ShellCommand.Mget(List.of(argument("*.txt"), argument("b"), argument("c"))));
    reject("mdelete \"\"", new Failure.EmptyArgument("mdelete"));
    reject("mdelete a \"\" b", new Failure.EmptyArgument("mdelete"));
    check("mdelete \"a b\"", new ShellCommand.Mdelete(List.of(argument("a b"))));
    check("mput *.* ../x*", new ShellCommand.Mput(List.of("*.*", "../x*")));
    reject("mget a b\0", new Failure.UnsendableText("b\0"));
  }

  @Test
  void the_last_word_of_mdir_and_mls_is_where_the_listings_go() {
    check(
        "mls a b out.txt",
        new ShellCommand.Mls(
            List.of(argument("a"), argument("b")),
            new Output.File(new LocalTarget.Typed("out.txt"))));
    check("mdir a -", new ShellCommand.Mdir(List.of(argument("a")), new Output.Screen()));
    check("mdir - -", new ShellCommand.Mdir(List.of(CommandArgument.NONE), new Output.Screen()));
  }

  @Test
  void get_takes_the_local_name_from_the_remote_one_or_as_it_is_given() {
    check("get a", new ShellCommand.Get(argument("a"), derived("a")));
    check("recv a/b\\c.txt", new ShellCommand.Get(argument("a/b\\c.txt"), derived("c.txt")));
    check("get *.txt", new ShellCommand.Get(argument("*.txt"), derived("*.txt")));
    check("get a ../b", new ShellCommand.Get(argument("a"), typed("../b")));
    check("get a -", new ShellCommand.Get(argument("a"), new Output.Screen()));
    check("get a/.. b", new ShellCommand.Get(argument("a/.."), typed("b")));
    reject("get a/..", new Failure.UnsafeLocalName("a/.."));
    reject("get a/", new Failure.UnsafeLocalName("a/"));
    reject("get a/.", new Failure.UnsafeLocalName("a/."));
    reject("get a b c", new Failure.WrongUsage("get"));
    reject("recv a b c", new Failure.WrongUsage("recv"));
  }

  @Test
  void put_and_append_take_the_remote_name_from_the_local_one_or_as_it_is_given() {
    check("put a", new ShellCommand.Put("a", argument("a")));
    check("send c:\\d\\e.txt", new ShellCommand.Put("c:\\d\\e.txt", argument("e.txt")));
    check("put /d/e.txt", new ShellCommand.Put("/d/e.txt", argument("e.txt")));
    check("put a ./", new ShellCommand.Put("a", argument("./")));
    check("put \"a b\" \"c d\"", new ShellCommand.Put("a b", argument("c d")));
    check("append a", new ShellCommand.Append("a", argument("a")));
    check("append a b", new ShellCommand.Append("a", argument("b")));
    reject("put a b c", new Failure.WrongUsage("put"));
    reject("send a b c", new Failure.WrongUsage("send"));
    reject("append a b c", new Failure.WrongUsage("append"));
  }

  @Test
  void listings_go_to_the_screen_or_to_a_file() {
    Output screen = new Output.Screen();
    check("dir", new ShellCommand.ListDetails(CommandArgument.NONE, screen));
    check("dir *.txt", new ShellCommand.ListDetails(argument("*.txt"), screen));
    check("ls -la", new ShellCommand.ListNames(argument("-la"), screen));
    check("ls -l name", new ShellCommand.ListNames(argument("-l name"), screen));
    check("dir -l a b", new ShellCommand.ListDetails(argument("-l a"), typed("b")));
    check("ls . -", new ShellCommand.ListNames(argument("."), screen));
    reject("dir a b c", new Failure.WrongUsage("dir"));
    reject("ls a b c", new Failure.WrongUsage("ls"));
  }

  @Test
  void commands_for_one_remote_name_ignore_further_words() {
    check("cd ..", new ShellCommand.ChangeDirectory(argument("..")));
    check("cd 'USER.X' more", new ShellCommand.ChangeDirectory(argument("'USER.X'")));
    check(
        "mkdir a b c",
        new ShellCommand.Exchange(
            new FtpCommand.Mkd(argument("a")), new FtpCommand.Xmkd(argument("a"))));
    check(
        "rmdir a b",
        new ShellCommand.Exchange(
            new FtpCommand.Rmd(argument("a")), new FtpCommand.Xrmd(argument("a"))));
    check("delete a b", new ShellCommand.Exchange(new FtpCommand.Dele(argument("a"))));
    check("rename a b c", new ShellCommand.Rename(argument("a"), argument("b")));
    check("pwd x", new ShellCommand.Exchange(new FtpCommand.Pwd(), new FtpCommand.Xpwd()));
  }

  @Test
  void local_directories() {
    check("lcd", new ShellCommand.GoHome());
    check("lcd C:\\dir\\", new ShellCommand.ChangeLocalDirectory("C:\\dir\\"));
    check("lcd \"my dir\"", new ShellCommand.ChangeLocalDirectory("my dir"));
    reject("lcd a b", new Failure.WrongUsage("lcd"));
  }

  private static Output derived(String name) {
    return new Output.File(new LocalTarget.Same(new LocalName(name)));
  }

  private static Output typed(String path) {
    return new Output.File(new LocalTarget.Typed(path));
  }
}
