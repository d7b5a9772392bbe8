"""Words that say little by themselves: what wording is compared without."""

STOP = frozenset(
    "a an the and or but of in on at to from by for with as is are was were be been being it its this that these those there their his her he she"
    " they them who whom which what when where while after before about into over under than more most at least some at many several said says say"
    " told also had has have not no also will would could may might one two three four five six seven eight nine ten".split()
)
