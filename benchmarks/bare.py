"""The pipeline with nothing around it: `nlp.pipe(texts, n_process=cores)`, as a user of spaCy calls it.

Run as a process of its own: `python -m benchmarks.bare PROCESSES` reads a JSON list of texts from standard input and
prints the seconds that all of them took, loading not counted.
"""

import subprocess
import sys
import time
from collections.abc import Sequence

import orjson
import spacy

from models import SHIPPED


def articles_per_s(texts: Sequence[str], processes: int) -> float:
    """The rate over all texts. Raises `CalledProcessError` when the process fails."""
    line = [sys.executable, "-m", "benchmarks.bare", str(processes)]
    done = subprocess.run(line, input=orjson.dumps(list(texts)), stdout=subprocess.PIPE, check=True)
    return len(texts) / float(done.stdout)


def _main(processes: int) -> None:
    texts = orjson.loads(sys.stdin.buffer.read())
    nlp = spacy.load(SHIPPED)
    began = time.monotonic()
    read = sum(1 for _ in nlp.pipe(texts, n_process=processes))
    seconds = time.monotonic() - began
    if read != len(texts):
        sys.exit(f"{read} of {len(texts)} texts came back.")
    print(seconds)


if __name__ == "__main__":
    _main(int(sys.argv[1]))
