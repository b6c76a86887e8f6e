#!/bin/sh
# The password comes from the environment and lies in memory only (/run/pgbouncer is a tmpfs).
set -eu
umask 077
printf '"regesta" "%s"\n' "${POSTGRES_PASSWORD:?}" > /run/pgbouncer/users.txt
unset POSTGRES_PASSWORD
exec pgbouncer /srv/pgbouncer.ini
