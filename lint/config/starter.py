"""The config that `contentlint init` writes: every key is explained, and nothing is changed."""

STARTER = """\
# yaml-language-server: $schema=.contentlint.schema.json
# Editors complete and check this file with the schema: contentlint schema > .contentlint.schema.json
#
# The configuration of contentlint for this folder and the folders in it. `contentlint rules` lists the rules, and
# `contentlint explain RULE` explains one.

# The preset or config file to build on.
extends: default

# Use only these rules: ids, families, patterns such as "encoding.*", or all. By default, those of the extended config.
# select: [structure, encoding]

# Skip these rules.
# ignore: [boilerplate.photo-credit]

# Configure rules: "off", a severity, or a mapping of severity and parameters. Naming a rule turns it on.
# rules:
#   boilerplate.editorial-note: "off"
#   encoding.html-entity: error
#   language.unexpected-language:
#     expected: [en, de]

# Settings for some files, with patterns as in .gitignore.
# overrides:
#   - paths: ["transcripts/"]
#     ignore: [structure.truncated-paragraph]

# Files to lint in folders, besides plain text and corpora, by extension or by pattern as in .gitignore. In Markdown and
# reStructuredText, code, tables and headings are kept.
# extensions: [".md"]
# include: ["pages/*.html.text"]

# Files to skip, besides those that git ignores, by pattern as in .gitignore.
# exclude: ["drafts/", "*.min.txt"]

# Minimum severity that fails the run: error, warning or note.
# fail-on: error

# Maximum part of a document's running text that fixes may remove, 0 to 1. Where they would remove more, the document is
# left unchanged. More than 0.8 is only used where --config names this file.
# edit-budget: 0.8

# Number of days the ledger keeps what --fix removed, for `contentlint undo`; by default, forever. Only used where
# --config names this file.
# ledger-keep-days: 90

# The fields of a record that hold its text and its id.
# text-field: text
# id-field: id

# Folders of your own rules, <family>/<rule>.yaml; `contentlint test` runs their examples.
# rule-folders: [lint-rules]

# Lines that recur across your corpus, as found by `contentlint learn CORPUS --output profile.yaml`, for the rule
# boilerplate.recurring-line.
# profile: profile.yaml
"""
