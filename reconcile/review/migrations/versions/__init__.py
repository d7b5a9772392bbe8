"""One file for each version of the tables; what is written here is never changed, as logs were made by it."""
