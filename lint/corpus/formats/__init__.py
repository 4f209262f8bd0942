"""The formats of corpora: `jsonl` and `parquet` read and write a shard.

`members` and `lines` change lines of JSON, `tables` changes rows of Arrow; both are pure. `streams` compresses.
"""
