import subprocess
import sys


def test_a_consumer_loads_neither_faust_nor_spacy() -> None:
    command = "import streams.reader, sys; print({'faust', 'mode', 'spacy', 'numpy'} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()"
