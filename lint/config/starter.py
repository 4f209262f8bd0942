"""The config that `contentlint init` writes."""

STARTER = """\
# yaml-language-server: $schema=.contentlint.schema.json
# Editors complete and check this file with the schema that `contentlint schema > .contentlint.schema.json` writes.
#
# The configuration of contentlint. It holds for this folder and all below it that have none of their own.
# `contentlint rules` lists the rules, and `contentlint explain RULE` tells what one does.

# What this file builds on: the name of a preset, or the path of another config.
extends: default

# Use only these rules: ids, families, patterns such as "encoding.*", or all. Without it: what is extended selects.
# select: [structure, encoding]

# Leave these out.
# ignore: [boilerplate.photo-credit]

# Change single rules: "off", a severity, or a mapping of severity and parameters. Naming a rule turns it on.
# rules:
#   boilerplate.editorial-note: "off"
#   encoding.html-entity: error
#   language.unexpected-language:
#     expected: [en, de]

# What is different for some files; patterns as in .gitignore.
# overrides:
#   - paths: ["transcripts/"]
#     ignore: [structure.truncated-paragraph]

# In folders, plain text and corpora are linted. These are too: by extension, or by pattern as in .gitignore. Markdown
# and reStructuredText keep their code, tables and headings.
# extensions: [".md"]
# include: ["pages/*.html.text"]

# Files to leave out, besides those that git ignores; patterns as in .gitignore.
# exclude: ["drafts/", "*.min.txt"]

# The least severity that makes `contentlint check` fail: error, warning or note.
# fail-on: error

# The greatest part of a document's running text (menus do not count) that fixes may take away, 0 to 1. A document that
# would lose more is reported and left as it is. More than 0.8 counts only where --config names this file.
# edit-budget: 0.8

# For how many days the ledger keeps what --fix took away, so that `contentlint undo` can put it back. Without it: for
# good, or until `contentlint undo --forget`. Counts only where --config names this file.
# ledger-keep-days: 90

# The fields of the records in .jsonl and .parquet files that hold the text and the id.
# text-field: text
# id-field: id

# Folders of your own rules, <family>/<rule>.yaml; `contentlint test` runs their examples.
# rule-folders: [lint-rules]

# Lines that recur across your corpus, found by `contentlint learn CORPUS --output profile.yaml`: the rule
# boilerplate.recurring-line looks for them.
# profile: profile.yaml
"""
"""What `contentlint init` writes: a config that changes nothing, with every key explained."""
