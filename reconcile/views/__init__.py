"""What every display shows in the same words: pure functions from the Report."""
