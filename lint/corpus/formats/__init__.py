"""The formats of corpora: `jsonl` and `parquet` read and write shards."""
