package dev.hexftp.domain.command;

import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress.Family;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.domain.transfer.RepresentationType;

/// A command of the File Transfer Protocol, ready to be sent: one record per verb.
///
/// The set is closed. A new verb that is no [Request] does not compile until [CommandEncoder] knows
/// it.
public sealed interface FtpCommand {
  /// Whether the current directory may be another one after it.
  default boolean changesDirectory() {
    return false;
  }

  /// A command whose answer comes over a data connection, or whose matter goes over one.
  sealed interface TransferCommand extends FtpCommand {
    /// Which way the bytes go.
    Direction direction();

    /// The remote file or directory; [CommandArgument#NONE] is the current directory.
    CommandArgument path();
  }

  /// A command by which a user asks or tells the server one thing: one exchange, without data (RFC
  /// 959 §6, first diagram).
  sealed interface Request extends FtpCommand {
    /// How it is written, and how it is to be treated.
    RequestTerms terms();
  }

  /// USER: the name of the user that logs in (RFC 959 §4.1.1).
  record User(CommandArgument name) implements FtpCommand {}

  /// PASS: the password (RFC 959 §4.1.1).
  record Pass(Secret password) implements FtpCommand {}

  /// ACCT: the account, for the few servers that ask (RFC 959 §4.1.1).
  record Acct(Secret account) implements FtpCommand {}

  /// QUIT: goodbye (RFC 959 §4.1.1).
  record Quit() implements FtpCommand {}

  /// TYPE: how data are represented (RFC 959 §4.1.2).
  record Type(RepresentationType type) implements FtpCommand {}

  /// PASV: listen for my data connection, IPv4 (RFC 959 §4.1.2).
  record Pasv() implements FtpCommand {}

  /// EPSV: listen for my data connection, any family (RFC 2428 §3).
  record Epsv() implements FtpCommand {}

  /// PORT: connect to me here, IPv4 (RFC 959 §4.1.2).
  record Port(Endpoint endpoint) implements FtpCommand {
    /// @throws IllegalArgumentException if the address is none of IPv4
    public Port {
      if (endpoint.address().family() != Family.IPV4) {
        throw new IllegalArgumentException("PORT can only write IPv4: " + endpoint);
      }
    }
  }

  /// EPRT: connect to me here, any family (RFC 2428 §2).
  record Eprt(Endpoint endpoint) implements FtpCommand {}

  /// RETR: send me this file (RFC 959 §4.1.3).
  record Retr(CommandArgument path) implements TransferCommand {
    @Override
    public Direction direction() {
      return Direction.RECEIVED;
    }
  }

  /// STOR: take this file (RFC 959 §4.1.3).
  record Stor(CommandArgument path) implements TransferCommand {
    @Override
    public Direction direction() {
      return Direction.SENT;
    }
  }

  /// APPE: store these data after the contents of the file (RFC 959 §4.1.3).
  record Appe(CommandArgument path) implements TransferCommand {
    @Override
    public Direction direction() {
      return Direction.SENT;
    }
  }

  /// LIST: list a directory for people; [CommandArgument#NONE] is the current one (RFC 959 §4.1.3).
  record List(CommandArgument path) implements TransferCommand {
    @Override
    public Direction direction() {
      return Direction.RECEIVED;
    }
  }

  /// NLST: list names only; [CommandArgument#NONE] is the current directory (RFC 959 §4.1.3).
  record Nlst(CommandArgument path) implements TransferCommand {
    @Override
    public Direction direction() {
      return Direction.RECEIVED;
    }
  }

  /// MLSD: list a directory for programs; [CommandArgument#NONE] is the current one (RFC 3659 §7).
  record Mlsd(CommandArgument path) implements TransferCommand {
    @Override
    public Direction direction() {
      return Direction.RECEIVED;
    }
  }

  /// REST: begin the next transfer at `offset` (RFC 3659 §5). At zero it begins at the beginning,
  /// as if nothing had been said.
  record Rest(ByteCount offset) implements FtpCommand {}

  /// ABOR: stop the transfer that is under way (RFC 959 §4.1.3).
  record Abor() implements FtpCommand {}

  /// NOOP: answer me, and do nothing else (RFC 959 §4.1.3).
  record Noop() implements FtpCommand {}

  /// CWD: go to this directory (RFC 959 §4.1.1).
  record Cwd(CommandArgument path) implements FtpCommand {
    @Override
    public boolean changesDirectory() {
      return true;
    }
  }

  /// PWD: which directory am I in (RFC 959 §4.1.3).
  record Pwd() implements Request {
    @Override
    public RequestTerms terms() {
      return RequestTerms.inquiry("PWD");
    }
  }

  /// MKD: make a directory (RFC 959 §4.1.3).
  record Mkd(CommandArgument path) implements Request {
    @Override
    public RequestTerms terms() {
      return RequestTerms.change("MKD", path);
    }
  }

  /// RMD: remove a directory (RFC 959 §4.1.3).
  record Rmd(CommandArgument path) implements Request {
    @Override
    public RequestTerms terms() {
      return RequestTerms.change("RMD", path);
    }
  }

  /// XPWD: [Pwd] for servers that know only the older name (RFC 1123 §4.1.3.1).
  record Xpwd() implements Request {
    @Override
    public RequestTerms terms() {
      return RequestTerms.inquiry("XPWD");
    }
  }

  /// XMKD: [Mkd] for servers that know only the older name (RFC 1123 §4.1.3.1).
  record Xmkd(CommandArgument path) implements Request {
    @Override
    public RequestTerms terms() {
      return RequestTerms.change("XMKD", path);
    }
  }

  /// XRMD: [Rmd] for servers that know only the older name (RFC 1123 §4.1.3.1).
  record Xrmd(CommandArgument path) implements Request {
    @Override
    public RequestTerms terms() {
      return RequestTerms.change("XRMD", path);
    }
  }

  /// DELE: delete a file (RFC 959 §4.1.3).
  record Dele(CommandArgument path) implements Request {
    @Override
    public RequestTerms terms() {
      return RequestTerms.change("DELE", path);
    }
  }

  /// RNFR: rename this file; the new name follows (RFC 959 §4.1.3).
  record Rnfr(CommandArgument path) implements FtpCommand {}

  /// RNTO: the new name for the file of the RNFR before (RFC 959 §4.1.3).
  record Rnto(CommandArgument path) implements FtpCommand {}

  /// HELP: a question for help; [CommandArgument#NONE] asks for everything (RFC 959 §4.1.3).
  record Help(CommandArgument topic) implements Request {
    @Override
    public RequestTerms terms() {
      return RequestTerms.inquiry("HELP", topic);
    }
  }

  /// SYST: which operating system do you run on (RFC 959 §4.1.3).
  record Syst() implements Request {
    @Override
    public RequestTerms terms() {
      return RequestTerms.inquiry("SYST");
    }
  }

  /// FEAT: a question for the features beyond RFC 959 (RFC 2389 §3).
  record Feat() implements FtpCommand {}

  /// OPTS UTF8 ON: take and give names in UTF-8. It comes from a draft that expired, and many
  /// servers want it all the same.
  record OptsUtf8On() implements FtpCommand {}

  /// AUTH TLS: let us speak TLS from here on (RFC 4217 §4).
  record AuthTls() implements FtpCommand {}

  /// PBSZ 0: the size of a protected block, which means nothing with TLS and has to be said all the
  /// same before [Prot] (RFC 4217 §8).
  record Pbsz() implements FtpCommand {}

  /// PROT: how data connections are protected from now on (RFC 2228 §3, RFC 4217 §9).
  record Prot(ProtectionLevel level) implements FtpCommand {}

  /// SIZE: how many bytes would be transferred for this file (RFC 3659 §4). In text that is so much
  /// work that servers refuse to say it.
  record Size(CommandArgument path) implements Request {
    @Override
    public RequestTerms terms() {
      return RequestTerms.inquiry("SIZE", path).in(RepresentationType.IMAGE);
    }
  }

  /// SITE CHMOD: sets the permissions of a file. No RFC has it; most servers of Unix do.
  record Chmod(CommandArgument mode, CommandArgument path) implements Request {
    @Override
    public RequestTerms terms() {
      return RequestTerms.setting("SITE CHMOD", mode, path);
    }
  }

  /// MDTM: when this file was changed last (RFC 3659 §3).
  record Mdtm(CommandArgument path) implements FtpCommand {}

  /// MLST: facts about this file, over the control connection (RFC 3659 §7).
  record Mlst(CommandArgument path) implements FtpCommand {}

  /// HOST: which of the hosts at this address I mean (RFC 7151 §3).
  record Host(CommandArgument name) implements FtpCommand {}

  /// CLNT: the name of this client. No RFC has it; some servers want it before they speak UTF-8.
  record Clnt(CommandArgument name) implements FtpCommand {}

  /// LANG: in which language to reply (RFC 2640 §4.1).
  record Lang(CommandArgument tag) implements FtpCommand {}

  /// A line that the user wrote out, sent as it stands (RFC 1123 §4.1.4.1 wants this to exist).
  record Verbatim(CommandArgument line) implements FtpCommand {
    @Override
    public boolean changesDirectory() {
      return VerbatimEffect.of(line) instanceof VerbatimEffect.Moves;
    }

    /// Masked, since the user may have written a password.
    @Override
    public String toString() {
      return "Verbatim[" + CommandEncoder.masked(this) + "]";
    }
  }
}
