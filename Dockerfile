FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /app

COPY requirements.lock ./
RUN python -m pip install --require-hashes -r requirements.lock

COPY pyproject.toml README.md LICENSE NOTICE ./
COPY schemas ./schemas
COPY wires ./wires
COPY enrichment ./enrichment
COPY models ./models
COPY streams ./streams
COPY agents ./agents
COPY copydesk ./copydesk
RUN python -m pip install --no-deps --no-build-isolation --editable .

RUN useradd --create-home copydesk
USER copydesk

EXPOSE 6066
ENTRYPOINT ["copydesk"]
CMD ["--help"]
