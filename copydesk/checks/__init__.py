"""What `copydesk doctor` looks at: one file for each part of the machine, each check a line with its remedy."""

from copydesk.checks.finding import Finding, findings
from copydesk.checks.run import run

__all__ = ["Finding", "findings", "run"]
