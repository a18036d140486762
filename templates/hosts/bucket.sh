#!/bin/sh
# Puts a built site into a bucket (S3, GCS, Azure, any that rclone knows): bucket.sh SITE REMOTE:BUCKET[/PATH]
# New files come before the pages that name them, and old ones go last, so that no reader meets a page without its parts.
# A CDN in front keeps what it is told: files with a hash in their name for a year, all others are asked for again.
set -eu
site=${1:?expected the folder of a built site} target=${2:?expected a remote such as s3:handbook}
[ -f "$site/.handbook-site" ] || { echo "Unexpected $site, expected a site that handbook build has made." >&2; exit 2; }

put() { # CACHE-CONTROL, then filters of rclone
  cache=$1; shift
  rclone copy "$site" "$target" --checksum --header-upload "Cache-Control: $cache" "$@"
}
year='public, max-age=31536000, immutable' again='public, max-age=0, must-revalidate'

put "$year" --include '/_astro/**'
# Types that servers guess wrongly.
put "$again" --include '*.md' --header-upload 'Content-Type: text/markdown; charset=utf-8'
put "$again" --include '*.ics' --header-upload 'Content-Type: text/calendar; charset=utf-8'
put "$again" --exclude '/_astro/**' --exclude '*.md' --exclude '*.ics' --exclude '*.html' --exclude '/.hosting/**' --exclude '/.handbook-site'
put "$again" --include '*.html' --header-upload 'Content-Type: text/html; charset=utf-8'
rclone sync "$site" "$target" --checksum --delete-after --ignore-existing --exclude '/.hosting/**' --exclude '/.handbook-site'
