"""Which rules apply to which file.

From the bottom up: `yaml_values` and `strict_yaml` read YAML, `shipped` has the parsed rules of the package, `ruleset`
turns rule files into rules, `config_file` and `profile` are the schemas of those two files, `selection` decides which
rules are on, and `config` resolves all of it for a path.
"""
