/// A small benchmark beside two peers, lftp and curl, for a look after every build. It judges
/// nothing: machines are noisy. Run by `.ci/benchmark`, not by the tests. The meaning of the
/// figures is in docs/performance.md.
@NullMarked
package dev.hexftp.acceptance.benchmark;

import org.jspecify.annotations.NullMarked;
