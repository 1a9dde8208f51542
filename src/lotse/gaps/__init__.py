"""The network of a region as a whole: which needs are served where, on whom they hang, what breaks, what is missing."""
