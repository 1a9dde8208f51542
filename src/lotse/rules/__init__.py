"""Rules: declared facts, conditions, the rulebook and its two evaluators (the engine, and the oracle that explains)."""
