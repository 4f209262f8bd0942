"""Corpora: write fixed ones, restore them, and resume interrupted runs.

From the bottom up: `parts` names the records of a split and `ledger` records it. `record_fixing` is what a worker
does with some records, `formats` reads and writes shards, and `shards` does all that in order. `folder` and `output`
are about the folder that is written to, `checkpoint` is about what is finished in it, `runs` puts it together, and
`restore` goes the way back.
"""
