"""The containers: no engine runs here, so all that can be held against the schema, the settings and the code is."""

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from fnmatch import fnmatch
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.metadata import distribution
from pathlib import Path, PurePosixPath
from threading import Thread
from typing import Any

import jsonschema
import pytest
import typer
import yaml

from copydesk import samples
from copydesk.cli import app
from copydesk.pushing import sources
from schemas.topics import CATALOGUE
from streams.broker import properties
from streams.broker.node import Node
from streams.drift import Living, differences, shape, topic_config
from streams.settings import Settings

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = ("topics", "worker", "sample-wire")
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())


def environment(service: str, prefix: str) -> dict[str, str]:
    return {name: value for name, value in SERVICES[service]["environment"].items() if name.startswith(prefix)}


def settings(service: str, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The settings as that container would see them, and nothing of this process's own."""
    for name in [name for name in os.environ if name.upper().startswith("COPYDESK_")]:
        monkeypatch.delenv(name)
    for name, value in environment(service, "COPYDESK_").items():
        monkeypatch.setenv(name, value)
    return Settings()


def seconds(duration: str) -> float:
    """A Compose duration of minutes and seconds."""
    found = re.fullmatch(r"(?:(\d+)m)?(?:(\d+)s)?", duration)
    assert found, duration
    return timedelta(minutes=int(found[1] or 0), seconds=int(found[2] or 0)).total_seconds()


def instructions(name: str) -> list[list[str]]:
    text = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")
    return [shlex.split(line)[1:] for line in text.splitlines() if line.startswith(f"{name} ")]


def copies() -> list[tuple[list[str], str]]:
    """What is copied from the checkout, and where to."""
    return [(words[:-1], words[-1]) for words in instructions("COPY") if not words[0].startswith("--from")]


def ignored(path: str) -> bool:
    """By .dockerignore: the last pattern that matches the path or a folder above it decides."""
    verdict = False
    lines = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line and not line.startswith("#")]
    candidates = [path, *(str(parent) for parent in PurePosixPath(path).parents if str(parent) != ".")]
    for line in lines:
        pattern = line.removeprefix("!").removeprefix("**/")
        names = list(PurePosixPath(path).parts) if "**/" in line else candidates
        if any(fnmatch(name, pattern) for name in names):
            verdict = not line.startswith("!")
    return verdict


@contextmanager
def answering(status: int) -> Iterator[tuple[int, list[str]]]:
    """A web server with one answer to everything: its port, and the paths it was asked for."""
    asked: list[str] = []

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Silent."""

    with HTTPServer(("127.0.0.1", 0), Page) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port, asked
        server.shutdown()
        thread.join()


def test_the_file_is_what_the_compose_specification_allows() -> None:
    carrier = distribution("check-jsonschema")
    vendored = Path(str(carrier.locate_file("check_jsonschema/builtin_schemas/vendor/compose-spec.json")))
    schema = json.loads(vendored.read_text())
    checker = jsonschema.validators.validator_for(schema)
    checker.check_schema(schema)
    found = [error.message for error in checker(schema).iter_errors(COMPOSE)]
    assert found == []


def test_the_services_wait_for_each_other() -> None:
    waits = {
        name: {other: how["condition"] for other, how in service.get("depends_on", {}).items()}
        for name, service in SERVICES.items()
    }
    assert waits == {
        "kafka": {},
        "topics": {"kafka": "service_healthy"},
        "worker": {"topics": "service_completed_successfully"},
        "sample-wire": {"worker": "service_healthy"},
    }
    assert all("healthcheck" in SERVICES[name] for name in ("kafka", "worker"))


def test_every_image_has_a_fixed_tag_and_ours_is_the_projects_version() -> None:
    bases = [words[0] for words in instructions("FROM")]
    for image in (*bases, *(service["image"] for service in SERVICES.values())):
        assert re.search(r":\d+\.\d+", image), image
    assert {SERVICES[name]["image"] for name in OURS} == {f"copydesk:{PROJECT['project']['version']}"}
    assert [name for name in SERVICES if "build" in SERVICES[name]] == ["topics"]


@pytest.mark.parametrize("service", OURS)
def test_the_environment_is_settings_that_exist_and_are_accepted(service: str, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {name.removeprefix("COPYDESK_").lower() for name in environment(service, "COPYDESK_")}
    assert len(wanted) == len(SERVICES[service]["environment"])
    assert wanted <= Settings.model_fields.keys()
    assert settings(service, monkeypatch).model_fields_set == wanted


@pytest.mark.parametrize("service", OURS)
def test_ours_talk_to_the_listener_for_containers(service: str, monkeypatch: pytest.MonkeyPatch) -> None:
    advertised = environment("kafka", "KAFKA_")["KAFKA_ADVERTISED_LISTENERS"].split(",")
    assert f"INTERNAL://{settings(service, monkeypatch).brokers}" in advertised
    assert f"INTERNAL://{SERVICES['kafka']['healthcheck']['test'][-1]}" in advertised


def test_the_topics_that_are_made_are_those_a_worker_starts_with(monkeypatch: pytest.MonkeyPatch) -> None:
    made = shape(settings("topics", monkeypatch))
    living = {
        name: Living(made.partitions, made.replication, topic_config(spec, made)) for name, spec in CATALOGUE.items()
    }
    worker = settings("worker", monkeypatch)
    assert differences(living, shape(worker)) == []
    assert made.replication == 1
    assert made.partitions >= SERVICES["worker"]["deploy"]["replicas"]


@pytest.mark.parametrize("service", OURS)
def test_the_commands_exist(service: str) -> None:
    command = typer.main.get_command(app)
    words = list(SERVICES[service]["command"])
    while commands := getattr(command, "commands", None):
        command = commands[words.pop(0)]
    with command.make_context(service, words) as context:
        assert context.invoked_subcommand is None


def test_a_worker_is_healthy_when_it_is_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    port = settings("worker", monkeypatch).web_port
    kind, program, option, code = SERVICES["worker"]["healthcheck"]["test"]
    assert (kind, program, option) == ("CMD", "python", "-c")
    assert f"127.0.0.1:{port}/" in code
    for status, healthy in ((200, True), (503, False)):
        with answering(status) as (served, asked):
            line = [sys.executable, "-c", code.replace(f":{port}/", f":{served}/")]
            assert (subprocess.run(line, capture_output=True, check=False).returncode == 0) is healthy
        assert asked == ["/ready"]


def test_a_worker_has_time_to_stop_and_pages_to_be_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    worker = settings("worker", monkeypatch)
    service = SERVICES["worker"]
    assert seconds(service["stop_grace_period"]) > worker.shutdown_deadline
    assert worker.web_host == "0.0.0.0"
    (published,) = service["ports"]
    host, span, inside = published.split(":")
    first, last = (int(end) for end in span.split("-"))
    assert (host, int(inside)) == ("127.0.0.1", worker.web_port)
    assert last - first + 1 == service["deploy"]["replicas"]


def test_the_host_reaches_kafka_where_kafka_says_it_is() -> None:
    kafka = environment("kafka", "KAFKA_")
    (published,) = SERVICES["kafka"]["ports"]
    _, outside, inside = published.split(":")
    assert f"HOST://localhost:{outside}" in kafka["KAFKA_ADVERTISED_LISTENERS"].split(",")
    assert f"HOST://:{inside}" in kafka["KAFKA_LISTENERS"].split(",")
    names = [pair.split(":")[0] for pair in kafka["KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"].split(",")]
    assert names == [listener.split(":")[0] for listener in kafka["KAFKA_LISTENERS"].split(",")]


def test_kafka_is_set_as_the_embedded_broker_is(tmp_path: Path) -> None:
    node = Node(1, tmp_path, 9092, 9093)
    embedded = dict(line.split("=", 1) for line in properties.render(node, [node]).splitlines())
    kafka = {
        name.removeprefix("KAFKA_").lower().replace("_", "."): value
        for name, value in environment("kafka", "KAFKA_").items()
    }
    assert kafka.keys() <= embedded.keys()
    where = {name for name in kafka if "listener" in name} | {"controller.quorum.voters", "log.dirs"}
    assert {name: kafka[name] for name in kafka.keys() - where} == {
        name: embedded[name] for name in kafka.keys() - where
    }


def test_kafka_keeps_its_data_and_makes_no_topic_by_itself() -> None:
    kafka = environment("kafka", "KAFKA_")
    volume, folder = SERVICES["kafka"]["volumes"][0].split(":")
    assert volume in COMPOSE["volumes"]
    assert folder == kafka["KAFKA_LOG_DIRS"]
    assert kafka["KAFKA_AUTO_CREATE_TOPICS_ENABLE"] == "false"
    largest = max(spec.max_message_bytes for spec in CATALOGUE.values())
    assert int(kafka["KAFKA_MESSAGE_MAX_BYTES"]) == properties.LARGEST_RECORD > largest


def test_a_worker_keeps_its_ledger_on_a_volume_that_its_user_may_write(monkeypatch: pytest.MonkeyPatch) -> None:
    volume, folder = SERVICES["worker"]["volumes"][0].split(":")
    assert volume in COMPOSE["volumes"]
    assert settings("worker", monkeypatch).ledger_folder == Path(folder)
    assert instructions("VOLUME") == [[folder]]
    assert f"COPYDESK_LEDGER_FOLDER={folder}" in instructions("ENV")[-1]
    (made,) = [words for words in instructions("RUN") if words[0] == "useradd"]
    assert made[made.index("install") + 1 :] == ["--directory", "--owner=copydesk", "--group=copydesk", folder]


def test_the_build_copies_what_is_there_and_every_package() -> None:
    copied = [source for found, _ in copies() for source in found]
    for source in copied:
        assert (ROOT / source).exists(), source
        assert not ignored(source), source
    assert set(PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]) <= set(copied)
    assert {PROJECT["project"]["readme"], *PROJECT["project"]["license-files"]} <= set(copied)
    for left_out in (".git/config", ".venv/bin/python", "models/training/train.py", "streams/__pycache__/app.pyc"):
        assert ignored(left_out)


def test_the_build_installs_the_lock_by_its_hashes_and_runs_as_nobody_special() -> None:
    installs = [words[2:] for words in instructions("RUN") if words[:2] == ["pip", "install"]]
    assert installs == [
        ["--require-hashes", "-r", "requirements.lock"],
        ["--no-deps", "--no-build-isolation", "."],
    ]
    assert instructions("USER") == [["copydesk"]]
    assert instructions("ENTRYPOINT")[-1] == ["[copydesk]"]
    assert PROJECT["project"]["scripts"].keys() == {"copydesk"}


def test_the_sample_wire_lies_where_it_is_pushed_from() -> None:
    target = SERVICES["sample-wire"]["command"][1]
    (origin,) = [found for found, to in copies() if to == target]
    assert len(sources(str(ROOT / origin[0]))) == len(samples.stories())
