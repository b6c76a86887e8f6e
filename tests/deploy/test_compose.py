"""The production shape, checked as far as that goes without a Docker engine."""

import importlib.util
import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docker-compose.yml").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
STAGES = dict(re.findall(r"^FROM \S+ AS (\w+)\n(.*?)(?=^FROM |\Z)", DOCKERFILE, re.MULTILINE | re.DOTALL))
EXAMPLE = dict(re.findall(r"^(\w+)=(.*)$", (ROOT / ".env.example").read_text(), re.MULTILINE))
SETTINGS = (ROOT / "config/settings.py").read_text() + (ROOT / "config/wsgi.py").read_text()
ONE_SHOT = {"migrate"}


def test_every_part_of_the_shape_is_there() -> None:
    assert set(SERVICES) == {"postgres", "migrate", "pgbouncer", "web", "worker", "proxy"}
    assert SERVICES["postgres"]["image"] == "postgres:18"


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_hardened(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert "privileged" not in service
    stage = STAGES.get(service.get("build", {}).get("target", ""), "")
    user = str(service.get("user", "")) or "".join(re.findall(r"^USER (\w+)$", stage, re.MULTILINE)[-1:])
    assert user not in {"", "root", "0"}


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_watched_and_comes_back(name: str) -> None:
    service = SERVICES[name]
    if name in ONE_SHOT:
        assert service["restart"] == "no"
    else:
        assert service["healthcheck"]["test"][0] == "CMD"
        assert service["restart"] == "unless-stopped"


def test_nothing_starts_before_what_it_needs() -> None:
    conditions = {
        (name, needed): wanted["condition"]
        for name, service in SERVICES.items()
        for needed, wanted in service.get("depends_on", {}).items()
    }
    assert conditions == {
        ("migrate", "postgres"): "service_healthy",
        ("pgbouncer", "postgres"): "service_healthy",
        ("web", "migrate"): "service_completed_successfully",
        ("web", "pgbouncer"): "service_healthy",
        ("worker", "migrate"): "service_completed_successfully",
        ("proxy", "web"): "service_healthy",
    }


def test_only_the_proxy_is_reached_from_outside() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]
    assert COMPOSE["networks"]["database"] == {"internal": True}
    assert "database" not in SERVICES["proxy"]["networks"]
    assert SERVICES["postgres"]["networks"] == ["database"]


def test_no_secret_is_in_the_file() -> None:
    for service in SERVICES.values():
        for key, value in service.get("environment", {}).items():
            if re.search("KEY|PASSWORD", key):
                assert re.fullmatch(r"\$\{\w+(:\?[^}]+)?\}", value), key
            assert not re.search(r"://\w+:(?!\$\{)", str(value)), key
    assert [name for name, value in EXAMPLE.items() if value and re.search("KEY|PASSWORD", name)] == []


def test_the_example_names_every_variable_and_no_other() -> None:
    assert set(re.findall(r"\$\{(\w+)", TEXT)) == set(EXAMPLE)
    secrets = {name for name in EXAMPLE if re.search("KEY|PASSWORD", name)}
    for name in secrets:  # a forgotten one stops the start with a message
        assert re.search(rf"\$\{{{name}:\?", TEXT)


def test_volumes_are_declared() -> None:
    used = {volume.split(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])}
    assert {name for name in used if not name.startswith(".")} == set(COMPOSE["volumes"])
    for path in used - set(COMPOSE["volumes"]):
        assert (ROOT / path).exists()


@pytest.mark.parametrize("name", ["migrate", "web", "worker"])
def test_settings_read_every_variable(name: str) -> None:
    for variable in SERVICES[name]["environment"]:
        if not variable.startswith("GRANIAN_") and variable != "DATABASE_URL":
            assert f'"{variable}"' in SETTINGS


def test_the_web_pools_and_the_worker_does_not() -> None:
    assert SERVICES["web"]["environment"]["PGBOUNCER"] == "1"
    assert "@pgbouncer:6432/" in SERVICES["web"]["environment"]["DATABASE_URL"]
    for name in ("worker", "migrate"):
        assert "PGBOUNCER" not in SERVICES[name]["environment"]
        assert "@postgres:5432/" in SERVICES[name]["environment"]["DATABASE_URL"]
    assert re.search(r"^pool_mode = transaction$", (ROOT / "config/deploy/pgbouncer.ini").read_text(), re.MULTILINE)


def test_only_migrations_run_as_the_owner_of_the_tables() -> None:
    roles = {
        name: re.match(r"postgresql://(\w+):", SERVICES[name]["environment"]["DATABASE_URL"])[1]  # type: ignore[index]
        for name in ("migrate", "web", "worker")
    }
    assert roles == {"migrate": "regesta_owner", "web": "regesta", "worker": "regesta"}
    assert SERVICES["migrate"]["environment"]["APPLICATION_ROLE"] == roles["web"]
    passwords = {name for name in EXAMPLE if "PASSWORD" in name}
    assert len(passwords) == 3
    for name in ("web", "worker", "pgbouncer"):
        assert "OWNER" not in str(SERVICES[name]["environment"])
    script = (ROOT / "config/deploy/postgres.sh").read_text()
    assert "CREATE DATABASE regesta OWNER regesta_owner;" in script


def test_every_target_copy_and_module_exists() -> None:
    for service in SERVICES.values():
        if "build" in service:
            assert service["build"]["target"] in STAGES
    ignored = (ROOT / ".dockerignore").read_text()
    for source in re.findall(r"^COPY (?!--from)(\S+) ", DOCKERFILE, re.MULTILINE):
        assert (ROOT / source).exists(), source
        top = Path(source).parts[0] if source != "." else "config"
        assert f"!{top}\n" in ignored, f"{source} is not sent to the build"
    commands = [service[key] for service in SERVICES.values() for key in ("command",) if key in service]
    commands += [service["healthcheck"]["test"][1:] for service in SERVICES.values() if "healthcheck" in service]
    for command in commands:
        if command[:2] == ["python", "-m"]:
            assert importlib.util.find_spec(command[2]), command


def test_scripts_are_correct_shell() -> None:
    for script in (ROOT / "config/deploy").glob("*.sh"):
        assert script.stat().st_mode & 0o111, script
        subprocess.run(["sh", "-n", str(script)], check=True)


def _has_compose() -> bool:
    docker = shutil.which("docker")
    return (
        bool(docker)
        and subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode == 0
    )


@pytest.mark.skipif(not _has_compose(), reason="docker compose is not installed")
def test_docker_compose_accepts_it(tmp_path: Path) -> None:
    env = tmp_path / "env"
    env.write_text("".join(f"{name}={value or 'x'}\n" for name, value in EXAMPLE.items()))
    command = shlex.split(f"docker compose --env-file {env} config --format json")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert set(json.loads(done.stdout)["services"]) == set(SERVICES)
