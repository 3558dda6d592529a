#!/usr/bin/env bash
# Fetches what run.sh needs of Mono and does not find on a machine, into one folder, from Debian's own archive, without installing anything:
#
#   facades   netstandard.dll, without which Mono loads no netstandard2.0 assembly. Debian's mono-runtime lacks it, mono-devel has it.
#   armhf     Mono for 32-bit ARM, with the C library that it runs on; for qemu-arm.
#   arm64     the same for 64-bit ARM; for qemu-aarch64.
#
#   usage: tests/embedded/mono-root.sh FOLDER [facades] [armhf] [arm64]      (all three where none is named)
#          QUANTGEN_MONO_ROOTS=FOLDER tests/embedded/run.sh
#
# Needs apt-get, dpkg-deb and the network; about 75 MB are downloaded and 150 MB stay. The sources are those that the machine's apt is configured with, read
# for another architecture with a state of their own: what dpkg knows of the machine does not change.
set -euo pipefail
export LC_ALL=C

[ $# -gt 0 ] || { sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit 2; }
mkdir -p "$1"
roots="$(cd "$1" && pwd)"
shift
[ $# -gt 0 ] || set -- facades armhf arm64
for program in apt-get dpkg-deb; do
  command -v "$program" > /dev/null || { echo "$program is not on the path; this works on Debian and its relatives." >&2; exit 2; }
done
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

runtime=(mono-runtime mono-runtime-sgen libmono-corlib4.5-cil libmono-system-core4.0-cil libmono-system4.0-cil libc6)

apt_of() { # $1: architecture, the rest: arguments of apt-get
  local state="$work/$1" architecture="$1"
  shift
  if [ ! -d "$state" ]; then
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$state/sources.d"
    : > "$state/status"
    cp /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list "$state/sources.d/" 2> /dev/null || true
    cp /etc/apt/sources.list "$state/sources.list" 2> /dev/null || : > "$state/sources.list"
  fi

  apt-get -qq -o APT::Architecture="$architecture" -o APT::Architectures="$architecture" -o APT::Sandbox::User=root -o Debug::NoLocking=1 \
    -o Dir::State="$state" -o Dir::State::lists="$state/lists" -o Dir::State::status="$state/status" -o Dir::Cache="$state/cache" \
    -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts="$state/sources.d" "$@"
}

# An index that cannot be read, such as that of a mirror which is being updated, is not the end: the packages are in several.
update() { apt_of "$1" update || echo "not all indices for $1 could be read" >&2; }

for part in "$@"; do
  rm -rf "${roots:?}/$part" "$roots/$part.new"
  case "$part" in
    facades)
      architecture="$(dpkg --print-architecture)"
      update "$architecture"
      mkdir "$work/facades"
      (cd "$work/facades" && apt_of "$architecture" download mono-devel)
      dpkg-deb -x "$work"/facades/mono-devel*.deb "$work/facades/x"
      cp -r "$work/facades/x/usr/lib/mono/4.5/Facades" "$roots/facades.new"
      ;;
    armhf | arm64)
      update "$part"
      apt_of "$part" -y --no-install-recommends -d install "${runtime[@]}"
      mkdir "$roots/$part.new"
      for package in "$work/$part"/cache/archives/*.deb; do dpkg-deb -x "$package" "$roots/$part.new"; done
      ;;
    *) echo "unknown part: $part" >&2; exit 2 ;;
  esac
  # Only what is whole has the name.
  mv "$roots/$part.new" "$roots/$part"
  echo "$roots/$part: $(du -sh "$roots/$part" | cut -f 1)"
done
