"""What the model is not shown: runs that hold no words and that the tokenizer takes for ever over.

The tokenizer splits a run of marks off its word one by one, copying the rest each time: 20,000 brackets or dollar
signs take it half a minute to a minute, one such story would stop a worker.
"""

import re

_NO_WORDS = re.compile(r"[^\w\s]{20,}|\S{400,}")


def mask(text: str) -> str:
    """The text with 20 or more marks in a row, and 400 or more characters without a blank, turned into blanks.

    Of the same length, so that offsets into it are offsets into the text.
    """
    return _NO_WORDS.sub(lambda run: " " * len(run[0]), text)
