"""Corpora: write fixed ones, restore them, and resume interrupted runs.

From the bottom up: `parts` names the records of a split and `ledger` records it. `record_fixing` fixes records in a
worker, `formats` reads and writes shards, and `shards` fixes whole shards in order. `folder` and `output` manage the
output folder, `checkpoint` the completed files, `runs` whole runs, and `restore` undoes them.
"""
