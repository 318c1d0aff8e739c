# Sourced by ./ftp and .ci/run: finds a JDK without starting one.

# find_jdk OLDEST TOOL: prints the home of a JDK of version OLDEST or newer that has bin/TOOL
# (java to run, javac to build). Asks JAVA_HOME first, then the java on the PATH, then the places
# where systems and installers put JDKs. Fails when there is none.
find_jdk() {
  for jdk in "${JAVA_HOME:-}" on-path \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ "$jdk" = on-path ] && jdk=$(jdk_on_path)
    if [ -x "$jdk/bin/$2" ] && is_at_least "$1" "$jdk"; then
      printf '%s\n' "$jdk"
      return
    fi
  done
  return 1
}

# The folder above bin/java, with links followed: /usr/bin/java is one.
jdk_on_path() {
  java=$(command -v java) && java=$(readlink -f "$java") && printf '%s\n' "${java%/bin/java}"
}

# Every JDK has a file `release` with a line like JAVA_VERSION="25.0.3".
is_at_least() {
  [ -r "$2/release" ] || return
  while IFS='="' read -r key _ value; do
    [ "$key" = JAVA_VERSION ] || continue
    [ "${value%%[!0-9]*}" -ge "$1" ]
    return
  done <"$2/release"
  return 1
}
