"""The sentences that plans are told in: tables of frames of general English."""

COUNTED = {
    "killed": (
        "{n} {who} were killed in {it}",
        "{it} killed {n} {who}",
        "{n} {who} died in {it}",
        "{n} {who} lost their lives in {it}",
        "{it} claimed the lives of {n} {who}",
        "{it} left {n} {who} dead",
        "the bodies of {n} {who} were recovered after {it}",
        "{n} {who} perished in {it}",
        "{n} {who} are known to have died",
    ),
    "injured": (
        "{n} {who} were injured in {it}",
        "{it} injured {n} {who}",
        "{n} {who} were taken to hospital with injuries",
        "{n} {who} suffered injuries in {it}",
        "doctors treated {n} {who} for injuries",
        "{it} left {n} {who} injured",
        "{n} {who} were hurt in {it}",
    ),
    "killed or injured": (
        "{n} {who} were killed or injured in {it}",
        "{it} killed or injured {n} {who}",
        "{n} {who} were killed or wounded in {it}",
    ),
    "missing": (
        "{n} {who} are still missing after {it}",
        "{n} {who} have been missing since {it}",
        "{n} {who} remain unaccounted for",
        "rescuers were searching for {n} missing {who}",
        "{it} left {n} {who} missing",
    ),
    "displaced": (
        "{it} forced {n} {who} from their homes",
        "{n} {who} were forced to flee their homes",
        "{it} left {n} {who} homeless",
        "{n} {who} fled their homes because of {it}",
        "{n} {who} were driven from their homes by {it}",
    ),
    "trapped": (
        "{n} {who} are trapped underground",
        "{it} trapped {n} {who} underground",
        "{n} {who} were trapped by {it}",
        "rescuers were trying to reach {n} trapped {who}",
    ),
    "kidnapped": (
        "the attackers took {n} {who} hostage",
        "{n} {who} were taken hostage",
        "{n} {who} were abducted",
        "the attackers kidnapped {n} {who}",
    ),
    "captured": (
        "{n} {who} were captured in {it}",
        "{n} {who} were taken prisoner",
        "the other side captured {n} {who}",
    ),
    "arrested": (
        "police arrested {n} {who}",
        "{n} {who} were arrested after {it}",
        "{n} {who} were detained after {it}",
        "{n} {who} were taken into custody",
        "police detained {n} {who}",
    ),
    "wrecked": (
        "{it} destroyed {n} {who}",
        "{n} {who} were destroyed in {it}",
        "{it} flattened {n} {who}",
        "{n} {who} were destroyed",
    ),
    "stolen": (
        "the robbers stole {n} {who}",
        "{n} {who} were stolen",
        "the robbers took {n} {who}",
        "the robbers made off with {n} {who}",
    ),
    "seized": (
        "police seized {n} {who}",
        "{n} {who} were seized in {it}",
        "officers confiscated {n} {who}",
    ),
    "backed": (
        "{n} {who} voted for the law",
        "the law was backed by {n} {who}",
        "{n} {who} voted in favour",
    ),
    "opposed": (
        "{n} {who} voted against the law",
        "the law was opposed by {n} {who}",
        "{n} {who} voted against it",
    ),
    "cancelled": (
        "{n} {who} were cancelled because of {it}",
        "{it} forced airlines to cancel {n} {who}",
        "{n} {who} were cancelled",
    ),
    "stranded": (
        "{it} stranded {n} {who}",
        "{n} {who} were stranded by {it}",
        "{n} {who} were left stranded",
    ),
}  # fmt: skip
"""By what people or things came to: clauses without their full stop."""

BREATH = {
    "killed": (", killing {n} {who}", ", leaving {n} {who} dead"),
    "injured": (", injuring {n} {who}", ", leaving {n} {who} injured"),
    "missing": (", leaving {n} {who} missing",),
    "displaced": (", leaving {n} {who} homeless",),
    "wrecked": (", destroying {n} {who}",),
}
"""How a count is told in the sentence that tells the happening."""

NOBODY = {
    "killed": ("nobody was killed in {it}", "no one died in {it}", "{it} killed nobody", "there were no deaths"),
    "injured": ("nobody was injured in {it}", "no one was hurt in {it}", "{it} injured nobody"),
}

ROSE = ("the number of {who} {came} rose to {n} from {was}", "the number of {who} {came} rose from {was} to {n}")
TOLL = ("the death toll rose to {n} from {was}", "the death toll rose from {was} to {n}")

BOUNDS = {
    "exact": ("{}",),
    "least": ("at least {}", "no fewer than {}", "a minimum of {}"),
    "more": ("more than {}", "over {}"),
    "most": ("up to {}", "as many as {}"),
    "about": ("about {}", "around {}", "some {}", "roughly {}", "nearly {}"),
    "dozens": ("dozens of",),
}

WITHIN = ("in the village of {town}, {fact}", "{fact} in the village of {town}")
"""How a count is told of one place of a wider happening."""

SPEAKERS = (
    "the governor",
    "the health ministry",
    "the fire service",
    "the coast guard",
    "{person0}, the mayor of {town},",
    "the Red Crescent",
    "{person1}, a hospital director,",
    "the interior ministry",
)
SPEECH = (
    "{fact}, {speaker} said",
    "{fact}, according to {speaker}",
    "{speaker} said {fact}",
    "{speaker} said that {fact}",
    "{speaker} told reporters that {fact}",
    "according to {speaker}, {fact}",
)

DEEDS = {
    "accident": (
        ("it was an accident", "{it} was an accident", "{it} was accidental", "{it} was caused by an accident"),
        ("it was a deliberate attack", "{it} was an attack", "{it} was a deliberate attack", "{it} was caused by a deliberate attack"),
    ),
    "doer": (
        ("{group0} carried out {it}", "{group0} was behind {it}", "{it} was carried out by {group0}", "{it} was the work of {group0}"),
        ("{group1} carried out {it}", "{group1} was behind {it}", "{it} was carried out by {group1}", "{it} was the work of {group1}"),
    ),
    "retreat": (
        ("the soldiers fled {town}", "the soldiers ran away from {town}", "government troops fled {town}"),
        (
            "the soldiers withdrew from {town} in good order",
            "the soldiers were redeployed outside {town}",
            "government troops were redeployed",
        ),
    ),
}
"""By theme: the sides that cannot both be right, each with its wordings."""

ASIDES = {
    "older": (
        "In {month} {year}, a bombing in {town} killed {n} people.",
        "{n} people were killed when a bridge collapsed in {town} in {month} {year}.",
        "A fire in {town} killed {n} people in {year}.",
        "Six years ago, an earthquake in {town} killed {n} people and left {m} injured.",
        "{n} people died in {year} when a bus fell into a river near {town}.",
    ),
    "total": (
        "Accidents and attacks have killed more than {n} people across the country since {year}.",
        "{n} people have been killed in the country so far this year.",
        "More than {n} people have died in the long war with the neighbouring state.",
        "The conflict has claimed {n} lives and forced {m} people from their homes since {year}.",
    ),
    "elsewhere": (
        "In a separate incident, a bus crash near {town} killed {n} people.",
        "In the town of {town}, a house collapsed and killed {n} people.",
        "Elsewhere, {n} people were killed when a boat overturned on the river at {town}.",
        "Another blast, in {town}, killed {n} people and injured {m}.",
    ),
}
"""Paragraphs on other happenings, by how they are other."""

FILLERS = (
    "Schools in {town} stayed closed.",
    "The road to {town} was closed.",
    "Market stalls stood empty.",
    "An investigation has begun.",
    "Shops in the centre of {town} closed early.",
)
