"""Claims and clauses -> the happenings that they tell of."""
