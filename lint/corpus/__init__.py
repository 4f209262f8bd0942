"""Corpora: write fixed ones, restore them, and resume interrupted runs.

`record_fixing` fixes records in a worker, `formats` reads and writes shards, `shards` fixes whole shards, `runs` whole
runs, and `restore` undoes them.
"""
