"""How a pure function is mapped: serial (the reference), a pool of processes."""
