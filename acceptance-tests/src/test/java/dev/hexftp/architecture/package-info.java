/// The **rules of the architecture**, each as a test: dependencies, state, access to the machine.
/// `docs/architecture-rules.md` is generated from here.
///
/// Rules about behaviour are not here; they are the contract tests of the ports and the scenarios.
@NullMarked
package dev.hexftp.architecture;

import org.jspecify.annotations.NullMarked;
