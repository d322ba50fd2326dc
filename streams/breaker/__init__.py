"""Breakers: a feed whose copy has gone bad, and workers that put everything in quarantine by their own fault.

window.Window       the last so many outcomes, and whether too many are bad
feeds.Feeds         a window for each feed; which breakers to open and to close. Pure
faults.Faults       the window of our own faults, on disk as well, so that a restart does not forget it
states.States       what is on `wire.control`: the newest record of each breaker. Pure
gate.Gate           where batches wait while the worker is paused
control.Control     follows `wire.control` and works the gate
breaker.Breakers    all of them, as the committer asks them
hand.Hand           a breaker opened or closed by a person
"""
