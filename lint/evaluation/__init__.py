"""How good the rules are on labelled data: precision and recall of each rule and of the fixes (`contentlint eval`)."""
