"""Corpora: writing fixed ones, putting them back, and going on where a run was killed.

From the bottom up: `parts` says what the records of a split are called, `members` and `lines` change lines of JSON,
`tables` changes rows of Arrow, and `ledger` records it; all these are pure. `mending` is what a worker does with some
records, `jsonl` and `parquet` read and write shards, and `shards` does all that in order. `folder` and `output` are
about the folder that is written to, `checkpoint` is about what is finished in it, `runs` puts it together, and
`restore` goes the way back.
"""
