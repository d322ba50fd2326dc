"""The enricher pool: inference in child processes, so that neither the GIL nor a crash reaches the worker.

pool.EnricherPool       what a worker holds: events in, outcomes out, in order
├── chunks.cut          one batch into chunks of similar work
├── isolation           which story of a failed chunk is to blame
└── seat.Seat           one place in the pool, always with a living process
    └── process         one child process, seen from the parent
        └── child       the same, seen from inside; speaks `messages` in `frames`
"""
