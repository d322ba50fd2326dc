FROM python:3.11-slim AS build

RUN python -m venv /opt/copydesk
ENV PATH=/opt/copydesk/bin:$PATH \
    PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /app

# The dependencies first: a change of our own code leaves this layer as it is.
COPY requirements.lock ./
RUN pip install --require-hashes -r requirements.lock

COPY pyproject.toml README.md LICENSE NOTICE ./
COPY schemas ./schemas
COPY wires ./wires
COPY enrichment ./enrichment
COPY models ./models
COPY streams ./streams
COPY agents ./agents
COPY copydesk ./copydesk
RUN pip install --no-deps --no-build-isolation .


FROM python:3.11-slim

# The folder belongs to the user before a volume is mounted there: a named volume takes that over when it is new.
RUN useradd --uid 10001 --create-home copydesk \
    && install --directory --owner=copydesk --group=copydesk /var/lib/copydesk/ledger
COPY --from=build /opt/copydesk /opt/copydesk
COPY copydesk/samples/wire /app/samples/wire
ENV PATH=/opt/copydesk/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    COPYDESK_LEDGER_FOLDER=/var/lib/copydesk/ledger
VOLUME /var/lib/copydesk/ledger

USER copydesk
WORKDIR /home/copydesk
EXPOSE 6066
ENTRYPOINT ["copydesk"]
