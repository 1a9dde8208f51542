"""Decides whether conditions can hold: by ranges, and by the solver where those do not tell."""

from lotse.audit import ranges, solver
from lotse.audit.meaning import Meaning, in_force
from lotse.rules.conditions import All, Condition
from lotse.rules.rulebook import Rule, RuleBook


class Decider:
    """Answers questions about the conditions of one rulebook. `undecided` holds the rules about which one had no answer, in order."""

    def __init__(self, book: RuleBook, limit: int = solver.LIMIT) -> None:
        self.meaning = Meaning(book)
        self.limit = limit
        self.undecided: list[Rule] = []
        self.always: dict[tuple[object, ...], bool] = {}

    def possible(self, *conditions: Condition) -> bool | None:
        """Tell whether conditions, as `Meaning` writes them, can all hold at once; None: undecided."""
        condition = All(conditions)
        answer = ranges.satisfiable(condition)
        if answer is not None or not solver.installed():
            return answer
        return solver.satisfiable(condition, self.meaning, self.limit)

    def impossible(self, rule: Rule, *conditions: Condition) -> bool:
        """Tell whether conditions surely never hold together on a day on which a rule is in force; an open question is noted."""
        answer = self.possible(in_force(rule), *conditions)
        if answer is None and rule not in self.undecided:
            self.undecided.append(rule)
        return answer is False
