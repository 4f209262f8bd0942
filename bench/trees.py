"""Decision trees as Python code, as they are shipped (read by `lint.signals.model`).

As code, a tree takes a third of the time of walking its nodes, and loads from bytecode.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).parent.parent / "lint" / "data"

Tree = Any  # A leaf is a number; a branch is `[feature, threshold, tree if at most, tree if above]`


class Forest(NamedTuple):
    """A gradient-boosted model: its log-odds are the sum of its trees.

    With floors, one after each tree (None for none), a row whose sum is not above a floor has no answer, so most rows
    exit early.
    """

    features: tuple[str, ...]
    trees: Sequence[Tree]
    floors: Sequence[float | None] = ()


def from_lightgbm(node: Mapping[str, Any], *, digits: int = 5) -> Tree:
    """Return the tree of a LightGBM node, with thresholds rounded to `digits`."""
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    children = (from_lightgbm(node[side], digits=digits) for side in ("left_child", "right_child"))
    return [node["split_feature"], float(f"{node['threshold']:.{digits}g}"), *children]


def forest_of(booster: Any, features: tuple[str, ...], *, digits: int = 5) -> Forest:
    """Return the trees of a LightGBM booster."""
    nodes = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    return Forest(features, [from_lightgbm(node, digits=digits) for node in nodes])


def partial_sums(booster: Any, rows: Any) -> Any:
    """Return, for each row of an array, the sums of the first tree, of the first two, and so on."""
    import numpy as np

    leaves = np.asarray(booster.predict(rows, pred_leaf=True))
    columns = []
    for tree in range(leaves.shape[1]):
        values = [booster.get_leaf_output(tree, leaf) for leaf in range(int(leaves[:, tree].max()) + 1)]
        columns.append(np.array(values)[leaves[:, tree]])
    return np.cumsum(np.column_stack(columns), axis=1)


def write(
    name: str, forests: Mapping[str, Forest], *, maker: str, folder: Path | None = None, **constants: float | str
) -> Path:
    """Write the module `lint.data.trees_{name}`, or into another folder, with a function for each forest; return its
    path."""
    path = (folder or DATA) / f"trees_{name}.py"
    path.write_text("\n".join(_module(forests, maker=maker, constants=constants)) + "\n", encoding="ascii")
    return path


def _module(forests: Mapping[str, Forest], *, maker: str, constants: Mapping[str, float | str]) -> Iterator[str]:
    yield f'"""Learned by {maker}, and written by it: not to be edited. README.md here says from what."""'
    yield ""
    yield "FEATURES = {"
    yield from (f"    {name!r}: {forest.features!r}," for name, forest in forests.items())
    yield "}"
    yield from (f"{name} = {number!r}" for name, number in constants.items())
    for name, forest in forests.items():
        yield ""
        yield ""
        yield f"def {name}(row):"
        yield f"    {', '.join(f'f{index}' for index in range(len(forest.features)))} = row"
        yield "    total = 0.0"
        for number, tree in enumerate(forest.trees):
            yield f"    total += {_expression(tree)}"
            if forest.floors and forest.floors[number] is not None:
                yield f"    if total <= {forest.floors[number]!r}:"
                yield "        return None"
        yield "    return total"


def _expression(tree: Tree) -> str:
    if not isinstance(tree, list):
        return repr(tree)
    feature, threshold, low, high = tree
    return f"({_expression(low)} if f{feature} <= {threshold!r} else {_expression(high)})"
