/// The driven adapter for the local disk: the parts that its rooms `local`, `memory` and
/// `credentials` share.
///
/// That is the meaning of the file system's exceptions, and a text that is read as a whole. This
/// package may not see its rooms, and no room sees another.
@NullMarked
package dev.hexftp.adapter.file;

import org.jspecify.annotations.NullMarked;
