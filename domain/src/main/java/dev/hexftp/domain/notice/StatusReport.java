package dev.hexftp.domain.notice;

import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.TypeName;
import io.vavr.control.Option;

/// The content of `status`.
public record StatusReport(Option<SessionState> session, TypeName type, Settings settings) {}
