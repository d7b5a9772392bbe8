"""Sentence -> its words: tags, lemmas, classes."""
