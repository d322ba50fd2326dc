"""The broker's log configuration: to a file of bounded size in its folder."""

from streams.broker.node import Node

# File names are relative to the JVM's working folder, for folders have names that this format cannot hold.
_TEMPLATE = """\
status=error
appender.file.type=RollingFile
appender.file.name=file
appender.file.fileName={log}
appender.file.filePattern={log}.%i
appender.file.layout.type=PatternLayout
appender.file.layout.pattern=[%d] %p %m (%c{{1}})%n%throwable
appender.file.policies.type=Policies
appender.file.policies.size.type=SizeBasedTriggeringPolicy
appender.file.policies.size.size=10MB
appender.file.strategy.type=DefaultRolloverStrategy
appender.file.strategy.max=2
rootLogger.level=INFO
rootLogger.appenderRef.file.ref=file
"""


def render(node: Node) -> str:
    """The text of the log4j2 configuration."""
    return _TEMPLATE.format(log=node.log.name)
