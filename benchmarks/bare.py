"""The pipeline with nothing around it: `nlp.pipe(texts, n_process=cores)`, as a user of spaCy calls it.

Run as a process of its own: `python -m benchmarks.bare PROCESSES` reads a JSON list of texts from standard input and
prints the seconds, and the CPU seconds of all processes, that they took, loading not counted.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import islice

import orjson
import spacy

from benchmarks.process import Speed, cpu_seconds
from models import SHIPPED


def speed(texts: Sequence[str], processes: int) -> Speed:
    """How quick it is over all texts. Raises `CalledProcessError` when the process fails."""
    line = [sys.executable, "-m", "benchmarks.bare", str(processes)]
    done = subprocess.run(line, input=orjson.dumps(list(texts)), stdout=subprocess.PIPE, check=True)
    seconds, cpu = orjson.loads(done.stdout)
    return Speed(len(texts) / seconds, cpu / len(texts))


def _main(processes: int) -> None:
    texts = orjson.loads(sys.stdin.buffer.read())
    nlp = spacy.load(SHIPPED)
    began, spent = time.monotonic(), cpu_seconds(os.getpid())
    docs = nlp.pipe(texts, n_process=processes)
    # Not to the generator's very end: it ends its processes there, and their CPU time would be out of reach.
    read = sum(1 for _ in islice(docs, len(texts)))
    seconds, cpu = time.monotonic() - began, cpu_seconds(os.getpid()) - spent
    docs.close()
    if read != len(texts):
        sys.exit(f"{read} of {len(texts)} texts came back.")
    print(orjson.dumps([seconds, cpu]).decode())


if __name__ == "__main__":
    _main(int(sys.argv[1]))
