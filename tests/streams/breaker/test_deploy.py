from importlib.metadata import version

from streams.breaker.deploy import deploy
from streams.settings import Settings


def test_a_deploy_is_known_by_release_enricher_and_pipeline() -> None:
    named = deploy(Settings(enricher="a:b", pipeline="spacy"))
    assert named == f"copydesk {version('copydesk')}, a:b, spacy {version('spacy')}"
    folder = deploy(Settings(enricher="a:b", pipeline="/srv/models/mine"))
    assert folder.endswith(", a:b, /srv/models/mine")
    assert len({named, folder, deploy(Settings(enricher="a:c", pipeline="spacy")), deploy(Settings())}) == 4
