"""Platt scaling: the line through the log odds of probabilities that makes them mean what they say."""

import numpy as np
import numpy.typing as npt

ROUNDS = 50
"""Newton steps; a handful settle it."""

Pair = tuple[float, float]
"""Slope and shift."""
Vector = npt.NDArray[np.float64]


def odds(probabilities: npt.ArrayLike, edge: float = 1e-6) -> Vector:
    """Log odds; probabilities nearer than `edge` to 0 or 1 count as that near."""
    said = np.clip(np.asarray(probabilities, dtype=np.float64), edge, 1 - edge)
    return np.log(said / (1 - said))


def line(odds: Vector, right: Vector, centre: Pair, prior: float) -> Pair:
    """Slope and shift with the least log loss plus `prior` times half their squared distance from `centre`.

    `prior` is above 0; without any prediction the answer is `centre`.
    """
    x, middle = np.stack([odds, np.ones_like(odds)], axis=1), np.array(centre)
    best = middle
    for _ in range(ROUNDS):
        chances = np.exp(-np.logaddexp(0, -x @ best))
        slope = x.T @ (chances - right) + prior * (best - middle)
        curve = (x * (chances * (1 - chances))[:, None]).T @ x + prior * np.eye(2)
        best = _lower(x, right, middle, prior, best, np.linalg.solve(curve, slope))
    return float(best[0]), float(best[1])


def _lower(x: Vector, right: Vector, middle: Vector, prior: float, now: Vector, step: Vector) -> Vector:
    """The first of the whole step, half of it, a quarter and so on that does not raise the loss."""

    def loss(at: Vector) -> float:
        tilt = x @ at
        return float((np.logaddexp(0, tilt) - right * tilt).sum() + prior * ((at - middle) ** 2).sum() / 2)

    least = loss(now)
    tries = (now - step * 0.5**halved for halved in range(30))
    return next((at for at in tries if loss(at) <= least), now)
