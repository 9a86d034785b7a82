# Sourced by the launchers. find_jdk prints the folder of a JDK from 21 to 25, or fails.
# Looked at, in order: KITH_JAVA_HOME, JAVA_HOME, the usual places, PATH.

# The major version of the java in a folder's bin, or nothing. Its release file tells it without
# starting a JVM, which would be most of the time that a command takes.
major_version() {
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'
    fi | head -n 1
}

# The options that keep a JVM from printing warnings about what the store needs; one a line.
quiet_options() {
    if [ "$(major_version "$1")" -ge 24 ]; then
        echo --sun-misc-unsafe-memory-access=allow
    fi
}

is_fit() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    major=$(major_version "$1")
    [ -n "$major" ] && [ "$major" -ge 21 ] && [ "$major" -le 25 ]
}

find_jdk() {
    on_path=$(command -v java || true)
    if [ -n "$on_path" ]; then
        on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    fi
    for candidate in "${KITH_JAVA_HOME:-}" "${JAVA_HOME:-}" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$on_path"; do
        if [ -n "$candidate" ] && is_fit "$candidate"; then
            echo "$candidate"
            return 0
        fi
    done
    echo "found no JDK from 21 to 25 (looked at KITH_JAVA_HOME, JAVA_HOME, the usual places and" \
        "PATH): install one, and set KITH_JAVA_HOME to its folder if it is in none of them" >&2
    return 1
}

# Builds a module and what it needs; quiet unless it fails. Maven finds its own Java; only where
# there is none does it take the JDK found.
build_module() {
    home=$1
    module=$2
    jdk=$3
    mkdir -p "$home/$module/target"
    build_log=$home/$module/target/build.log
    if ! command -v java >/dev/null && [ -z "${JAVA_HOME:-}" ]; then
        JAVA_HOME=$jdk
        export JAVA_HOME
    fi
    if ! (cd "$home" && ./mvnw -B -q -pl "$module" -am -DskipTests package) \
        >"$build_log" 2>&1 </dev/null; then
        cat "$build_log" >&2
        echo "the build failed; its output, above, is in $build_log" >&2
        return 1
    fi
}

# Whether a source is newer than what was built of a module.
needs_build() {
    built=$1/$2/target/classpath.txt
    [ ! -f "$built" ] && return 0
    [ -n "$(find "$1"/pom.xml "$1"/*/pom.xml "$1"/*/src/main -newer "$built" \
        -type f -print 2>/dev/null | head -n 1)" ]
}
