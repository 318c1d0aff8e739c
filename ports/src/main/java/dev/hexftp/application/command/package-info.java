/// Commands of the user that need one or two exchanges with the server and move no data.
@NullMarked
package dev.hexftp.application.command;

import org.jspecify.annotations.NullMarked;
