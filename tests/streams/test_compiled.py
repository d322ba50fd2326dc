import subprocess
import sys

from streams import compiled


def test_the_wheel_has_them() -> None:
    assert compiled.loaded()


def test_they_can_be_switched_off_and_we_notice() -> None:
    command = "from streams import compiled; print(compiled.loaded())"
    told = subprocess.run([sys.executable, "-c", command], env={"NO_CYTHON": "1"}, capture_output=True, text=True)
    assert told.stdout.strip() == "False"
