#!/bin/sh
# Runs once, on an empty volume: a role that owns the database and migrates it, and one for web and worker, which owns
# nothing and is given what it needs after every migration. Neither may do more.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set owner_password="$OWNER_PASSWORD" --set password="$REGESTA_PASSWORD" <<'SQL'
CREATE ROLE regesta_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE regesta LOGIN PASSWORD :'password';
CREATE DATABASE regesta OWNER regesta_owner;
SQL
