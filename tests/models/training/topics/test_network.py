import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the project's train dependencies are not installed")

from models.training.topics.features import together  # noqa: E402
from models.training.topics.network import Network  # noqa: E402

KEYS = np.array([2, 3, 5, 7], np.uint64)
BAGS = [
    (np.array([0, 2]), np.array([1.0, 2.0], np.float32)),
    (np.array([3]), np.array([1.5], np.float32)),
]


def trained() -> Network:
    torch.manual_seed(3)
    net = Network(len(KEYS), topics=2, width=6)
    return net.eval()


def test_the_tables_compute_what_the_network_does() -> None:
    net = trained()
    expected = net(together(BAGS)).detach().numpy()
    weights = net.weights(KEYS)
    for (rows, own), wanted in zip(BAGS, expected, strict=True):
        np.testing.assert_allclose(weights.raw(KEYS[rows], own), wanted, atol=0.05)


def test_words_are_forgotten_only_while_learning() -> None:
    net = trained()
    bags = together(BAGS)
    assert torch.equal(net(bags), net(bags))
    net.train()
    assert not all(torch.equal(net(bags), net(bags)) for _ in range(20))
