# Whether a second build of the same sources, in another folder, gives the same programs. Read by everything.sh.
# Byte by byte the same must be everything but two jars of each program. What Quarkus generates (generated-bytecode.jar) has the same
# classes, but this version of Quarkus numbers their parts as its threads come to them and has Byte Buddy give fields random names
# (quarkusio/quarkus, pull requests 53025, 53084, 53358 and 54371, mend that one by one): of it the list of classes is compared.
# What it changes (transformed-bytecode.jar) has the same code, but Hibernate ORM writes the values of @EnhancementInfo into each
# entity in the order in which the JVM tells them, which is that of addresses: of it everything is compared but the numbers of constants
# and the order of what isn't code.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root is set by ./milepost

# What the JDK says of all classes of a jar, without the numbers that constants have in their tables and without sums of their bytes
disassembled() {
  "$JAVA_HOME/bin/jar" tf "$1" | sed -n 's/\.class$//p' | LC_ALL=C sort | tr / . | xargs "$JAVA_HOME/bin/javap" -p "$2" -cp "$1" |
    sed '/^Classfile /d; /SHA-256 checksum/d; s/ *#[0-9]*//g'
}

programs_sums() {
  (cd "$1" && for program in plan-service assessment-service roi-service console; do
    find "$program/target/quarkus-app" -name '*.jar' ! -name generated-bytecode.jar ! -name transformed-bytecode.jar -exec sha256sum {} +
    transformed=$program/target/quarkus-app/quarkus/transformed-bytecode.jar
    disassembled "$transformed" -c | sha256sum | sed "s|-\$|$transformed, code|"
    disassembled "$transformed" -v | LC_ALL=C sort | sha256sum | sed "s|-\$|$transformed, all|"
    "$JAVA_HOME/bin/jar" tf "$program/target/quarkus-app/quarkus/generated-bytecode.jar" | LC_ALL=C sort | sha256sum |
      sed "s|-\$|$program/target/quarkus-app/quarkus/generated-bytecode.jar, names|"
    sha256sum "$program/target/bom.json"
  done | LC_ALL=C sort -k 2)
}

reproducible() {
  again=$root/target/reproducible
  rm -rf "$again"
  mkdir -p "$again"
  (cd "$root" && git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$again") || return 1
  (cd "$again" && mvn -B -ntp -DskipTests -Dformat.goal=validate -Dimports.goal=check \
    -pl plan-service,assessment-service,roi-service,console -am package) || return 1
  programs_sums "$root" >"$root/target/sums.first"
  programs_sums "$again" >"$root/target/sums.second"
  wc -l <"$root/target/sums.first"
  diff "$root/target/sums.first" "$root/target/sums.second" || return 1
  rm -rf "$again"
}

layers() { buildah inspect --type image --format '{{range .OCIv1.RootFS.DiffIDs}}{{println .}}{{end}}' "$1" | grep .; }

# The same files, written at another time, in another folder, without what the builder remembers: all layers are the same but the last,
# what the JVM has learnt in its training, which no two runs learn alike; and the image still uses it
same_layers() {
  CONTAINERS_CONF=$containers/containers.conf
  export CONTAINERS_CONF
  again=$root/target/same-layers
  rm -rf "$again"
  mkdir -p "$again/plan-service/target" "$again/deploy"
  cp -R "$root/deploy/images" "$again/deploy/images" && cp "$root"/plan-service/target/bom*.json "$again/plan-service/target/" &&
    cp -R "$root/plan-service/target/quarkus-app" "$again/plan-service/target/quarkus-app" || return 1
  BUILD_OPTIONS="--isolation chroot --pull-never --no-cache" "$again/deploy/images/build" --tag again plan-service || return 1
  layers localhost/milepost/plan-service:0.1.0 >"$root/target/layers.first"
  layers localhost/milepost/plan-service:again >"$root/target/layers.second"
  cat "$root/target/layers.second"
  [ "$(wc -l <"$root/target/layers.first")" -gt 5 ] || return 1
  sed '$d' "$root/target/layers.first" >"$root/target/layers.kept"
  sed '$d' "$root/target/layers.second" | diff "$root/target/layers.kept" - || return 1
  # Without a mode that there is it ends at once, with 2; without its cache the JVM would have ended before, with 1
  podman run --rm --network none -e MILEPOST_MODE=none --entrypoint java localhost/milepost/plan-service:again -XX:AOTMode=on @/opt/milepost/java.options
  [ $? -eq 2 ] || return 1
  buildah rmi localhost/milepost/plan-service:again && rm -rf "$again"
}
