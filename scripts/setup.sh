#!/usr/bin/env bash
# scripts/setup.sh GROUP...: installs the Debian packages of these groups (scripts/packages.txt) that
# are missing. Says what it does before it does it; says nothing when there is nothing to do.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

wanted=$(awk -v groups=" $* " '/^[a-z]/ && index(groups, " " $1 " ") {print $2}' "$here/packages.txt")
missing=()
for package in $wanted; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "Missing packages: ${missing[*]}" >&2
    echo "Install them as root (apt-get install ${missing[*]}), then run again." >&2
    exit 1
  }
  as_root=(sudo)
fi
echo "Installing ${#missing[@]} Debian packages: ${missing[*]}" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
install() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1
}
# A package list that is there may be enough; a fresh system has none.
if ! install; then
  "${as_root[@]}" apt-get update >"$log" 2>&1 && install || {
    tail -n 20 "$log" >&2
    echo "apt-get could not install them; the lines above say why." >&2
    exit 1
  }
fi
