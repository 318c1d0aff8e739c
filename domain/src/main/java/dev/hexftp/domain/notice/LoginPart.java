package dev.hexftp.domain.notice;

import dev.hexftp.domain.shell.Question;
import io.vavr.control.Option;

/// A part of a login, as RFC 959 §4.1.1 has them.
public enum LoginPart {
  /// USER.
  USER,
  /// PASS.
  PASSWORD,
  /// ACCT.
  ACCOUNT;

  /// The part that `question` asks for; none if it asks for something else.
  public static Option<LoginPart> asked(Question question) {
    return switch (question) {
      case Question.LoginName _ -> Option.of(USER);
      case Question.Password() -> Option.of(PASSWORD);
      case Question.Account() -> Option.of(ACCOUNT);
      case Question.Argument _, Question.Named _, Question.Permission _ -> Option.none();
    };
  }
}
