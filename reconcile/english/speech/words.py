"""Function words -> closed classes that noun phrases and clauses are cut by."""

BE = frozenset("is are was were be been being 's 're 'm get gets got getting".split())
MODAL = frozenset("will would can could may might must should shall to let lets cannot can't couldn't won't wouldn't".split())
AUX = (
    BE | MODAL | frozenset("has have had having do does did 'd 've not n't don't doesn't didn't isn't wasn't hasn't haven't hadn't".split())
)
ADVERBS = frozenset(
    "also never later then recently repeatedly often again still now once only just even always first ever already soon both either all"
    " today yesterday tonight tuesday wednesday thursday friday saturday sunday monday earlier afterward afterwards meanwhile however instead"
    " further twice far long ago previously reportedly quickly".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow".split())
TIMES = DAYS | frozenset("late early earlier later last this next again shortly recently afterward afterwards soon once twice".split())
PREPOSITIONS = frozenset(
    "of for in on at from with to by near between against about into over under during after before since through via amid among across"
    " despite without within inside outside upon toward towards as than like per until around throughout following because".split()
)
NOMINAL_PREPOSITIONS = frozenset("of for in at from with on near to between inside against by".split())
SUBORDINATORS = frozenset(
    "that because if when while although though whether as since than but so or and which where who whom whose what how why after before unless until".split()
)
DETERMINERS = frozenset(
    "the a an this these those his her their its our my your some any many several another both no all most each every other few"
    " one two three four five six seven eight nine ten".split()
)
NOMINATIVE = frozenset("he she they it we i you who which".split())
FIRST = frozenset("i we you i've we've you've i'm we're you're i'd we'd i'll we'll".split())
OPENERS = frozenset("\" “ „ « ` '".split())
MARKS = frozenset(". , ; : ( ) [ ] ! ? \" “ ” „ « » — – - -- … / | * ` _ @ # '".split())
TITLES = frozenset("sen rep gov gen mr mrs ms dr col lt sgt capt maj adm rev st jr sr prof reps sens govs".split())
STATES = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo inc corp co ltd".split()
)
LEADS = frozenset(
    "however meanwhile then also still later yet in on at earlier instead thus therefore but and or so nor not only perhaps now here there"
    " today yesterday when while as if because although though".split()
)
MODIFIERS = frozenset(
    "monitoring ruling governing leading visiting sitting warring reigning supporting acting united organized armed retired based allied"
    " state-run unnamed unidentified so-called advanced self-described displaced elected appointed experienced wounded injured".split()
)
REDUCED = frozenset(
    "speaking contacted reached interviewed quoted cited based living working standing travelling traveling talking writing named identified"
    " stationed located wearing representing visiting attending using reporting".split()
)
APPOSITIVES = frozenset(
    "a an the his her their its who whose head director chief spokesman spokeswoman spokesperson chairman president professor founder editor"
    " co-founder former executive senior deputy also one".split()
)
