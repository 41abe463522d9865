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
mark="$desk/out/.brief-ran-proof-$today"
waited=0
while [ ! -s "$mark" ]; do
  sleep 2
  waited=$((waited + 2))
  if [ "$waited" -gt 180 ]; then
    echo "no edition after $waited s" >&2
    cat "$desk/out/.brief-log" 2>/dev/null >&2 || true
    exit 1
  fi
done
[ "$(cat "$mark")" = 0 ]
[ -e "$desk/out/$today/briefing.pdf" ]
brief verify "$today"
echo "cron made the edition of $today at $at ($zone); log: $(cat "$desk/out/.brief-log")"

# What cron calls every quarter of an hour does nothing more that day.
command=$(crontab -l | sed -n '/# brief proof: begin/{n;p;}' | cut -d ' ' -f 6- | sed 's/\\%/%/g')
called() { env -i HOME="$HOME" PATH=/usr/bin:/bin sh -c "$command" && wc -l < "$desk/out/.brief-log"; }
[ "$(called || echo not due)" = 'not due' ]
before=$(wc -l < "$desk/out/.brief-log")
rm "$mark"
[ "$(called)" -gt "$before" ]
echo "called again it made nothing, and without its mark it ran"
