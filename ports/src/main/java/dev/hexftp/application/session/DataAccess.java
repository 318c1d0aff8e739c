package dev.hexftp.application.session;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.transfer.PassiveAddress;

/// How sessions come to data connections: the parts that all of them share.
///
/// @param announcer told of a data connection that came about by another method than the first
/// @param address which address a passive data connection goes to
/// @param protection has data connections protected as the user wants it
/// @param profiles what is remembered of servers
public record DataAccess(
    Announcer announcer,
    PassiveAddress address,
    DataProtection protection,
    ServerProfiles profiles) {}
