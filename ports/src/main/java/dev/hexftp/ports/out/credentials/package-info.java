/// **Driven port** to logins that are known without a question: by options, files and other
/// programs.
///
/// Asking a person is [dev.hexftp.ports.out.user.Prompter].
@NullMarked
package dev.hexftp.ports.out.credentials;

import org.jspecify.annotations.NullMarked;
