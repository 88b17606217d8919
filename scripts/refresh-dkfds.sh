#!/usr/bin/env bash
# Brings the Danish common design system (DKFDS) into src/Web/wwwroot/dkfds. Its files are committed, so this runs only
# when the version changes; neither the build nor the running system needs Node.
set -euo pipefail

version="${1:-11.2.0}"
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
target="$root/src/Web/wwwroot/dkfds"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

(cd "$scratch" && npm pack --silent "dkfds@$version" >/dev/null && tar xzf dkfds-*.tgz)
dist="$scratch/package/dist"

rm -rf "$target"
mkdir -p "$target/css" "$target/js" "$target/img" "$target/fonts/IBMPlexSans/complete"
cp "$scratch/package/LICENSE.md" "$target/"
sed '/sourceMappingURL/d' "$dist/js/dkfds.min.js" >"$target/js/dkfds.min.js"
cp -r "$dist/img/svg-icons" "$dist/img/all-svg-icons.svg" "$dist/img/logo-header-placeholder.png" "$dist/img/logo-placeholder.png" "$target/img/"

# Every browser we support reads woff2; the older formats are taken out of the style sheet, and only the faces it names come along.
sed -E 's#url\(\.\./fonts/IBMPlexSans/complete/(eot|woff|ttf)/[^)]*\)( format\("[^"]*"\))?,?##g; s#,(\}|;)#\1#g; /sourceMappingURL/d' \
  "$dist/css/dkfds.min.css" >"$target/css/dkfds.min.css"

missing=0
while read -r address; do
  source="$dist/css/$address"
  if [[ ! -f "$source" ]]; then
    echo "The style sheet names a file that the package does not hold: $address" >&2
    missing=1
  elif [[ ! -f "$target/css/$address" ]]; then
    mkdir -p "$(dirname "$target/css/$address")"
    cp "$source" "$target/css/$address"
  fi
done < <(grep -oE 'url\("?\.\./[^)"?#]+' "$target/css/dkfds.min.css" | sed -E 's#url\("?##' | sort -u)
cp "$dist/fonts/IBMPlexSans/complete/woff2/license.txt" "$target/fonts/IBMPlexSans/complete/woff2/"
exit "$missing"
