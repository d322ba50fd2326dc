"""How fast the shipped pipeline reads whole articles on one core.

    OPENBLAS_NUM_THREADS=1 python -m models.training.evaluation.speed

prints spaCy tokens and articles per second of CPU time: on a shared machine the clock on the wall says little.
"""

import statistics
import time

from spacy.language import Language

from models import SHIPPED
from models.training.corpora.corpus import read
from models.training.evaluation.predict import BATCH, load

RUNS = 5


def run(nlp: Language, texts: list[str]) -> tuple[int, float]:
    """Tokens read and CPU seconds taken."""
    start = time.process_time()
    tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=BATCH, component_cfg={"entities": {"batch_size": 256}}))
    return tokens, time.process_time() - start


def main() -> None:
    """One run to warm the tokenizer, then the median of `RUNS`."""
    nlp, texts = load(SHIPPED), [text.text for text in read("articles-dev")]
    tokens, _ = run(nlp, texts)
    seconds = statistics.median(run(nlp, texts)[1] for _ in range(RUNS))
    length = tokens / len(texts)
    print(f"{tokens / seconds:,.0f} tokens/s, {len(texts) / seconds:.1f} articles/s of {length:.0f} tokens")


if __name__ == "__main__":
    main()
