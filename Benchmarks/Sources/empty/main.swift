// Nothing: what is timed is the start and the end.
