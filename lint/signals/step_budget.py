"""A budget for the size of all patterns that a config compiles."""

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar


class StepBudget:
    """Maximum steps of the compiled programs together."""

    def __init__(self, steps: int) -> None:
        self._steps = self._left = steps

    @contextlib.contextmanager
    def limit(self) -> Iterator[None]:
        """Count what is compiled inside this context."""
        token = _limit.set(self)
        try:
            yield
        finally:
            _limit.reset(token)

    def spend(self, steps: int) -> None:
        """Count a program; raises ValueError if the budget is exceeded."""
        self._left -= steps
        if self._left < 0:
            raise ValueError(f"the patterns up to here are too large together: more than {self._steps:,} steps")


_limit: ContextVar[StepBudget | None] = ContextVar("_limit", default=None)


def spend(steps: int) -> None:
    """Count a program if there is a budget; raises ValueError if it is exceeded."""
    if (budget := _limit.get()) is not None:
        budget.spend(steps)
