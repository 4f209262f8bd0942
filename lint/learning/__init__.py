"""Learning the recurring lines of each source of a corpus.

The corpus is read twice: `sample` finds candidate lines in a sample of every source, `learn` counts them and their
places in all documents. Both map a batch of documents to a partial result; partial results can be merged in any order,
so any engine can be used.
"""
