"""The ledger: what is known of each story, so that each version reaches each stream once and leaves each it should.

ledger.Ledger           the worker's own: restored with its partitions, asked by the committer, moved after each commit
├── lifecycle.decide    what becomes of a new version; pure, the table is in docs/lifecycle.md
├── publication         the records that follow from a decision; pure
├── draft.Draft         one batch's view: the store, and above it the batch's own earlier entries
├── sweep               what is due: tombstones of killed stories, entries to forget
├── restore             the local store brought to the end of `wire.ledger`
├── store.Store         entries on disk, each batch of them in one atomic write with its place in the log
└── slot                a folder that no other worker on this machine has
"""
