# Sourced by ./ftp, ./demo and .ci/run: finds a JDK without starting one, and in most cases without
# starting anything, since ./ftp is started often.

# find_jdk OLDEST TOOL: sets jdk to the home of a JDK of version OLDEST or newer that has bin/TOOL
# (java to run, javac to build), and jdk_build to what tells this build of it from others. Asks
# JAVA_HOME first, then the java on the PATH, then the places where systems and installers put JDKs.
# Fails when there is none.
find_jdk() {
  for jdk in "${JAVA_HOME:-}" on-path \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ "$jdk" = on-path ] && jdk_on_path
    if [ -x "$jdk/bin/$2" ] && is_at_least "$1" "$jdk"; then
      return
    fi
  done
  return 1
}

# Sets jdk to the folder above bin/java, with links followed: /usr/bin/java is one.
jdk_on_path() {
  jdk=
  java=$(command -v java) && java=$(readlink -f "$java") && jdk=${java%/bin/java}
}

# Every JDK has a file `release` with lines like JAVA_VERSION="25.0.3". A shell reads it byte by byte,
# so it stops where the long lines begin.
is_at_least() {
  [ -r "$2/release" ] || return
  jdk_build=
  version=0
  while IFS='="' read -r key _ value; do
    case $key in
      JAVA_VERSION) version=${value%%[!0-9]*} ;;
      JAVA_RUNTIME_VERSION | IMPLEMENTOR_VERSION) jdk_build=$jdk_build-$value ;;
      MODULES) [ "$version" = 0 ] || break ;;
    esac
  done <"$2/release"
  [ "${version:-0}" -ge "$1" ]
}
