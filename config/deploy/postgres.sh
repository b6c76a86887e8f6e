#!/bin/sh
# Runs once, on an empty volume: a role that owns its database and may do no more.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set password="$REGESTA_PASSWORD" <<'SQL'
CREATE ROLE regesta LOGIN PASSWORD :'password';
CREATE DATABASE regesta OWNER regesta;
SQL
