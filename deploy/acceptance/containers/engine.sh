# Containers on a machine without an engine, without a registry of images and without systemd: buildah, podman and runc of Debian.
# Read by everything.sh, whose functions it uses.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root is set by ./milepost

containers=$root/target/containers

container_engine_needs="Needed are buildah, podman, runc, debootstrap, haproxy and psql; on Debian, as root, they are installed."

# Are the tools there, or can they be installed without asking: by root, on Debian?
container_engine_possible() {
  container_engine_there || { has apt-get && [ "$(id -u)" -eq 0 ]; }
}

container_engine_there() {
  for tool in buildah podman runc debootstrap psql haproxy podman-compose iptables; do has "$tool" || return 1; done
}

container_engine() {
  if ! container_engine_there; then
    if ! container_engine_possible; then
      say "$container_engine_needs"
      return 1
    fi
    apt-get update -q &&
      DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends buildah podman runc debootstrap conmon catatonit \
        netavark aardvark-dns nftables haproxy postgresql-client curl podman-compose iptables || return 1
  fi
  mkdir -p "$containers"
  # The usual limits of processes and files are more than such a machine allows; crun doesn't bear its control groups
  cat >"$containers/containers.conf" <<'CONF'
[containers]
default_ulimits = ["nofile=10000:10000", "nproc=20000:20000"]
pids_limit = 0
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
[network]
network_backend = "netavark"
CONF
  CONTAINERS_CONF=$containers/containers.conf
  export CONTAINERS_CONF
}

# No registry is reached: the runtime that the Dockerfile names is made here, of Debian and the JDK that builds, under the same name
runtime_image() {
  CONTAINERS_CONF=$containers/containers.conf
  export CONTAINERS_CONF
  runtime=docker.io/library/eclipse-temurin:25-jre
  if buildah inspect --type image "$runtime" >/dev/null 2>&1; then return 0; fi
  work=$(mktemp -d "$containers/runtime.XXXXXX")
  mirror=$(sed -n 's/^URIs: *//p; s/^deb  *\(\[[^]]*\] *\)\{0,1\}\(http[^ ]*\) .*/\2/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v security | head -n 1)
  release=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
  debootstrap --variant=minbase "$release" "$work/rootfs" ${mirror:+"$mirror"} || return 1
  "$JAVA_HOME/bin/jlink" --strip-debug --no-man-pages --no-header-files --generate-cds-archive --output "$work/rootfs/opt/java" \
    --add-modules java.se,jdk.unsupported,jdk.jfr,jdk.management,jdk.management.agent,jdk.management.jfr,jdk.naming.dns,jdk.net,jdk.zipfs,jdk.charsets,jdk.localedata,jdk.security.auth,jdk.security.jgss,jdk.httpserver,jdk.xml.dom,jdk.nio.mapmode,jdk.crypto.cryptoki,jdk.jcmd ||
    return 1
  container=$(buildah from scratch) && buildah copy -q "$container" "$work/rootfs" / &&
    buildah config --env PATH=/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin --env JAVA_HOME=/opt/java \
      --env LANG=C.UTF-8 "$container" &&
    buildah commit -q "$container" "$runtime" && buildah rm "$container" || return 1
  rm -rf "$work"
}

images() {
  CONTAINERS_CONF=$containers/containers.conf
  export CONTAINERS_CONF
  BUILD_OPTIONS="--isolation chroot --pull-never" "$root/deploy/images/build"
}
