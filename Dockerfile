# The bot with its bundled model; PostgreSQL is a service of its own (compose.yaml), SQLite needs a volume at /data.
FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /app
# Dependencies first: they change less often than the code.
COPY requirements.txt pyproject.toml ./
RUN python -c "import tomllib; print('\n'.join(tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies']))" \
        > dependencies.txt \
    && pip install -c requirements.txt -r dependencies.txt
COPY . .
RUN pip install --no-deps . && useradd --create-home otklik && mkdir /data && chown otklik /data

USER otklik
WORKDIR /data
ENV HTTP_HOST=0.0.0.0 HTTP_PORT=8080 DATABASE_URL=sqlite+aiosqlite:////data/otklik.db
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD \
    ["python", "-c", "import os, urllib.request as u; u.urlopen('http://127.0.0.1:' + os.environ['HTTP_PORT'] + '/health', timeout=4)"]
# A graceful stop takes up to ten seconds and loses nothing.
STOPSIGNAL SIGTERM
ENTRYPOINT ["otklik"]
CMD ["run"]
