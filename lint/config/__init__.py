"""Which rules apply to which file.

`strict_yaml` reads YAML, `ruleset` loads rules, `config_file` and `profile` are schemas, `selection` decides which
rules are on, and `config` resolves all of it for a path.
"""
