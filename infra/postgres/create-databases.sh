#!/bin/sh
# Run once by the official PostgreSQL image: a login and a database of the same name for every line of databases.txt,
# which no other login may connect to.
set -eu
grep -v -e '^#' -e '^$' /infra/postgres/databases.txt | while read -r name; do
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v name="$name" -v password="$CHANCERY_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name" TEMPLATE template0 ENCODING 'UTF8'
  -- Sorts alike on every system, whatever locales that has.
  LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
done
