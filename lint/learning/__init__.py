"""What is seen only across a corpus: the lines that recur in the documents of a source.

The corpus is read twice. The first pass takes a sample of every source and finds which lines may recur (`sample`); the
second counts those in all documents, and where they stand (`tally`). Both turn a batch of documents into a partial
result, and partial results merge in any order to the same one, so that any engine can do the work.
"""
