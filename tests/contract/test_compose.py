"""The containers, as far as no engine is needed: schema, names, ports, commands, and settings that exist."""

import json
import re
from datetime import timedelta
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from copydesk.cli import app
from schemas.topics import CATALOGUE
from streams.settings import Settings

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = ("topics", "worker", "sample-wire")
DOCKERFILE = (ROOT / "Dockerfile").read_text()


def test_the_file_follows_the_compose_schema() -> None:
    # Located, not imported: the package's own command line wants a newer click than Faust allows.
    schema = distribution("check-jsonschema").locate_file("check_jsonschema/builtin_schemas/vendor/compose-spec.json")
    jsonschema.validate(COMPOSE, json.loads(Path(str(schema)).read_text()))


def test_the_services_are_the_topology() -> None:
    assert set(SERVICES) == {"kafka", *OURS}
    assert SERVICES["worker"]["deploy"]["replicas"] == 2


@pytest.mark.parametrize("name", OURS)
def test_every_variable_is_a_setting_and_takes_its_value(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    environment = SERVICES[name]["environment"]
    for variable, value in environment.items():
        assert variable.removeprefix("COPYDESK_").lower() in Settings.model_fields
        monkeypatch.setenv(variable, value)
    settings = Settings()
    assert settings.brokers == "kafka:9092"
    assert settings.replication == 1


def test_the_brokers_are_where_kafka_listens() -> None:
    advertised = SERVICES["kafka"]["environment"]["KAFKA_ADVERTISED_LISTENERS"]
    assert "INSIDE://kafka:9092" in advertised
    host = re.search(r"HOST://localhost:(\d+)", advertised)
    assert host is not None
    assert SERVICES["kafka"]["ports"] == [f"127.0.0.1:{host[1]}:{host[1]}"]


@pytest.mark.parametrize("name", OURS)
def test_commands_exist(name: str) -> None:
    known = {command.callback.__name__ for command in app.registered_commands if command.callback}
    known |= {group.name for group in app.registered_groups if group.name}
    assert SERVICES[name]["command"][0] in known


def test_the_sample_wire_is_in_the_image() -> None:
    path = Path(SERVICES["sample-wire"]["command"][1]).relative_to("/app")
    assert any((ROOT / path).iterdir())
    assert f"COPY {path.parts[0]} ./{path.parts[0]}" in DOCKERFILE


def test_a_worker_is_healthy_when_it_is_ready() -> None:
    worker = SERVICES["worker"]
    port = worker["environment"]["COPYDESK_WEB_PORT"]
    assert f"http://127.0.0.1:{port}/ready" in worker["healthcheck"]["test"][-1]
    assert worker["ports"][0].endswith(f":{port}")
    assert f"EXPOSE {port}" in DOCKERFILE


def test_a_worker_gets_the_time_to_leave() -> None:
    grace = timedelta(seconds=int(SERVICES["worker"]["stop_grace_period"].removesuffix("s")))
    assert grace.total_seconds() > Settings().shutdown_deadline


def test_kafka_takes_the_largest_quarantine_record() -> None:
    limit = int(SERVICES["kafka"]["environment"]["KAFKA_MESSAGE_MAX_BYTES"])
    assert limit >= max(spec.max_message_bytes for spec in CATALOGUE.values())


def test_images_are_pinned_and_the_lock_is_used() -> None:
    assert re.fullmatch(r"[a-z/]+:\d+\.\d+\.\d+", SERVICES["kafka"]["image"])
    assert "--require-hashes -r requirements.lock" in DOCKERFILE
    assert "USER copydesk" in DOCKERFILE


def test_everything_copied_into_the_image_exists() -> None:
    for line in re.findall(r"^COPY (.+) \./", DOCKERFILE, re.MULTILINE):
        for name in line.split():
            assert (ROOT / name).exists(), name
