#!/bin/sh
# Proves with Debian's own cron daemon that a scheduled run makes its edition: under cron's bare environment, at a time
# of another time zone, once. Needs root, cron (apt-get install cron) and the built program; takes up to three minutes.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
desk=$(mktemp -d)
zone=Asia/Ho_Chi_Minh
at=$(TZ=$zone date -d '+70 seconds' +%H:%M)
today=$(TZ=$zone date +%F)
brief() { node "$here/dist/bin.js" "$@"; }
finish() {
  (cd "$desk" && brief schedule --name proof --remove) || true
  [ -z "${daemon:-}" ] || kill "$daemon" 2>/dev/null || true
  rm -rf "$desk"
}
trap finish EXIT

cp -r "$here/articles" "$desk/articles"
cd "$desk"
brief schedule --name proof --at "$at" --timezone "$zone" --no-send --install
cron -f &
daemon=$!
waited=0
while [ ! -e "$desk/out/$today/briefing.pdf" ]; do
  sleep 2
  waited=$((waited + 2))
  if [ "$waited" -gt 180 ]; then
    echo "no edition after $waited s" >&2
    cat "$desk/out/.brief-log" 2>/dev/null >&2 || true
    exit 1
  fi
done
made=$(stat -c %Y "$desk/out/$today")
brief verify "$today"
echo "cron made the edition of $today at $at ($zone); log: $(cat "$desk/out/.brief-log")"
[ "$(stat -c %Y "$desk/out/$today")" = "$made" ]
