"""English as journalists write it: sentences, numerals and hedges, units, times, names, speech cues."""
