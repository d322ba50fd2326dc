"""Whatever dies, each version of a story is on each of its streams exactly once. Played on three real brokers.

run             the whole of it: `python -m tests.chaos.run --help`, or `make chaos`
├── options     how much of everything, from the command line
├── stories     what is fed, made from the seed: versions, retransmissions, orders, poison
├── plan        the faults and their order, made from the seed
├── stage       brokers, proxies, workers and feed, put up and taken down
│   ├── brokers     three of them, with a listener for clients that is advertised at a proxy
│   ├── proxy       cuts, freezes and slows what clients say to a broker
│   ├── workers     `python -m tests.chaos.worker`, started again whenever one ends
│   ├── commits     when which worker committed on which partition: who owns what, and how long nobody did
│   └── feeder      pushes the copy, so fast that it lasts as long as the faults
├── killer      plays the plan
├── records     what is on the topics in the end, read by a client that is not ours
├── model       what should be there, from the raw events in their order; shares no code with the ledger
├── checker     compares both
├── aborted     transactions that were begun and never counted
└── table       what came of it, for people and as JSON

worker          a real worker with points at which it can be made to die, stop or find its disk full
├── points      these points
└── enricher    finds what the copy says it shall find
"""
