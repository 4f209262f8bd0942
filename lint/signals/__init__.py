"""What the kinds of rules look at: pure functions from text to numbers, words and shapes, each with its source.

- running text apart from what surrounds it: `line_shape` and `blocks`
- what decoding and extraction leave behind: `characters`, `mojibake` and `html_traces`
- `languages` guesses the language, `measure` has the numbers of the papers on corpora, and `regex` runs patterns
"""
