#!/usr/bin/env bash
# Installs on Debian what run.sh needs, and nothing that is there already: packages by apt-get, as root, and Mono for other processors by mono-root.sh.
#
#   usage: tests/embedded/install.sh [FOLDER]      where FOLDER keeps what mono-root.sh fetches; ~/.cache/quantgen/mono-roots where none is named
#          QUANTGEN_MONO_ROOTS=FOLDER tests/embedded/run.sh
#
# About 240 MB are downloaded and 1.4 GB stay. One part that fails does not keep the others from being installed; the exit code is 1 then.
set -uo pipefail
export LC_ALL=C DEBIAN_FRONTEND=noninteractive

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
roots="${1:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/quantgen/mono-roots}"
packages=(gcc mono-runtime mono-mcs libmono-system-core4.0-cil qemu-user qemu-system-arm gcc-arm-none-eabi libnewlib-arm-none-eabi g++-aarch64-linux-gnu libc6-arm64-cross libstdc++6-arm64-cross libgcc-s1-arm64-cross)

for program in apt-get dpkg-query; do
  command -v "$program" > /dev/null || { echo "$program is not on the path; this works on Debian and its relatives." >&2; exit 1; }
done

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2> /dev/null)" = installed ]; }
install_packages() {
  [ "$(id -u)" = 0 ] || { echo "not installed: ${missing[*]}; only root may do that" >&2; return 1; }
  apt-get -qq update || echo "not all indices could be read" >&2
  apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=60 -o Dpkg::Use-Pty=0 install "${missing[@]}" > /dev/null
}

missing=() parts=()
for package in "${packages[@]}"; do installed "$package" || missing+=("$package"); done
[ -f "$roots/facades/netstandard.dll" ] || parts+=(facades)
for architecture in armhf arm64; do [ -x "$roots/$architecture/usr/bin/mono-sgen" ] || parts+=("$architecture"); done

# At the same time as the packages: both wait for the network, and then for the disk.
fetch_parts() {
  local part failed=0
  for part in "${parts[@]}"; do "$here/mono-root.sh" "$roots" "$part" || { failed=1; echo "$roots/$part: could not be fetched"; }; done
  return "$failed"
}
fetch_parts & fetching=$!

status=0
if [ "${#missing[@]}" = 0 ]; then echo "packages: all there"
elif install_packages; then echo "packages: installed ${missing[*]}"
else status=1; echo "packages: not all of ${missing[*]} could be installed"
fi
wait "$fetching" || status=1
[ "${#parts[@]}" != 0 ] || echo "$roots: all there"
exit "$status"
