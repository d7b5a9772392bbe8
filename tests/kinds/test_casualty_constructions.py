import pytest
from cases import claims

CASES = {
    "active": [
        ("A gale killed 12 glaziers.", "12 glaziers: 12 killed"),
        ("Wolves have wounded four truffle hunters this winter.", "four truffle hunters: 4 injured"),
        ("Border scouts arrested seven smugglers at the ford.", "seven smugglers: 7 captured"),
        ("The collapsing grandstand injured at least 85 cricketers.", "at least 85 cricketers: 85+ injured"),
        ("Corsairs kidnapped six oarsmen off the cape.", "six oarsmen: 6 kidnapped"),
    ],
    "passive": [
        ("12 glaziers were killed by the gale.", "12 glaziers: 12 killed"),
        ("More than 30 beekeepers have been hospitalised.", "More than 30 beekeepers: 31+ injured"),
        ("Two yodellers were being held captive in the quarry.", "Two yodellers: 2 captured"),
        ("Some 46 ushers had been detained by noon.", "Some 46 ushers: 46 captured"),
        ("Eight croupiers got hurt in the stampede.", "Eight croupiers: 8 injured"),
    ],
    "reduced passive": [
        ("The cellist shot dead by bailiffs was unarmed.", "The cellist: 1 killed"),
        ("The teenager killed by customs men loved chess.", "The teenager: 1 killed"),
        ("Nine lacemakers injured in the tram crash went home.", "Nine lacemakers: 9 injured"),
        ("Vigils were held for the 14 divers killed on the reef.", "14 divers: 14 killed"),
    ],
    "relative": [
        ("The tornado that killed 19 ranchers has passed.", "19 ranchers: 19 killed"),
        ("Her uncle, whom Ole Vang killed in a barn, was old.", "Her uncle: 1 killed"),
        ("He mourned five bakers who died in the oven fire.", "five bakers: 5 killed"),
        ("Three jugglers who were wounded on the bridge have recovered.", "Three jugglers: 3 injured"),
        ("A mudslide, which buried 60 plumbers, blocked the valley.", "60 plumbers: 60 trapped"),
    ],
    "participial": [
        ("A balcony fell, killing two ballerinas and wounding nine.", "two ballerinas: 2 killed | nine: 9 injured"),
        ("The lift dropped ten floors, injuring 16 typists.", "16 typists: 16 injured"),
        ("Marauders raided the inn, abducting three cooks.", "three cooks: 3 kidnapped"),
        ("Having killed four shepherds, the bear fled.", "four shepherds: 4 killed"),
    ],
    "subjects joined": [
        ("Six potters and two drummers died.", "Six potters: 6 killed | two drummers: 2 killed"),
        ("One Bolivian and one Tongan gardener have drowned.", "One Bolivian: 1 killed | one Tongan gardener: 1 killed"),
        ("Two nuns, five friars and an organist were injured.", "Two nuns: 2 injured | five friars: 5 injured | an organist: 1 injured"),
    ],
    "objects joined": [
        ("The ferry fire killed 11 waiters and three barbers.", "11 waiters: 11 killed | three barbers: 3 killed"),
        ("Wardens arrested two poachers, a skipper and four deckhands.", "two poachers: 2 captured | a skipper: 1 captured | four deckhands: 4 captured"),
        ("Hail wounded one jockey and 13 grooms.", "one jockey: 1 injured | 13 grooms: 13 injured"),
    ],
    "verbs joined": [
        ("The boiler burst and killed seven stokers.", "seven stokers: 7 killed"),
        ("The landslip killed eight surveyors and injured 21.", "eight surveyors: 8 killed | 21: 21 injured"),
        ("Twelve bellringers were captured and nine wounded.", "Twelve bellringers: 12 captured | nine wounded: 9 injured"),
    ],
    "nominal": [
        ("Police are looking into the death of two seamstresses.", "two seamstresses: 2 killed"),
        ("The arrest of the 23 pleased the abbot.", "23: 23 captured"),
        ("The kidnapping of four botanists shocked the island.", "four botanists: 4 kidnapped"),
        ("The murder of a violinist in Tarnow remains unsolved.", "a violinist: 1 killed"),
    ],
    "nominal with a holder": [
        ("Mr Ober's death was announced by his sons.", "Mr Ober: 1 killed"),
        ("The ventriloquist's murder remains a riddle.", "The ventriloquist: 1 killed"),
        ("A blacksmith's arrest stunned the hamlet.", "A blacksmith: 1 captured"),
    ],
    "toll": [
        ("The death toll rose to 71 overnight.", "71: 71 killed"),
        ("The toll from the typhoon climbed past 340.", "340: 341+ killed"),
        ("The death toll stands at 18.", "18: 18 killed"),
        ("Coroners put the toll at 27.", "27: 27 killed"),
        ("Two more bodies were dug out, bringing the death toll to 64.", "Two more bodies: 2 killed | 64: 64 killed"),
        ("The death toll of the quake rose to at least 41.", "at least 41: 41+ killed"),
        ("The number of injured has grown to 205.", "205: 205 injured"),
    ],
    "among": [
        ("Four archers were among the dead.", "Four archers: 4 killed"),
        ("Among the wounded were six weavers.", "six weavers: 6 injured"),
        ("The coast guard said among the dead were three saddlers.", "three saddlers: 3 killed"),
        ("Among the dead were two upholsterers said the governor", "two upholsterers: 2 killed"),
        (
            "Five acrobats including a clown were among at least 33 people killed.",
            "Five acrobats: 5 killed | a clown: 1 killed | at least 33 people: 33+ killed",
        ),
    ],
    "including": [
        ("The squall killed 26 anglers, including two brothers.", "26 anglers: 26 killed | two brothers: 2 killed"),
        ("Nineteen rowers, among them three coxswains, were injured.", "Nineteen rowers: 19 injured | three coxswains: 3 injured"),
        ("Eleven novelists drowned, seven of them Finns.", "Eleven novelists: 11 killed | seven of them Finns: 7 killed"),
    ],
    "of whom": [
        ("The derailment hurt 52 accountants, nine of whom lost limbs.", "52 accountants: 52 injured | nine of whom: 9 injured"),
        ("Fifteen sculptors died, of whom four were Danish.", "Fifteen sculptors: 15 killed | four: 4 killed"),
        ("There were 30 victims, 12 of whom were butchers.", "30 victims: 30 killed+injured | 12 of whom: 12 killed+injured"),
    ],
    "partitive": [
        ("Thirty of the 80 wounded choristers remained in hospital.", "Thirty of the 80 wounded choristers: 30 injured | 80 wounded choristers: 80 injured"),
        ("Two of the opticians died at dawn.", "Two of the opticians: 2 killed"),
        ("One of the magicians was stabbed to death.", "One of the magicians: 1 killed"),
        ("Scores of basket weavers were arrested.", "Scores of basket weavers: 40-99 captured"),
    ],
    "apposition": [
        ("The three clerks - two women and a man - were killed.", "three clerks: 3 killed | two women: 2 killed | a man: 1 killed"),
        ("Two tailors (a father and a son) died in the flood.", "Two tailors: 2 killed | a father: 1 killed | a son: 1 killed"),
        ("Four locksmiths, three of them apprentices, were wounded.", "Four locksmiths: 4 injured | three of them apprentices: 3 injured"),
    ],
    "brought to a state": [
        ("Gendarmes took nine into custody.", "nine: 9 captured"),
        ("A steeplejack fell to his death on Sunday.", "A steeplejack: 1 killed"),
        ("The trapeze artist was pronounced dead at the scene.", "The trapeze artist: 1 killed"),
        ("Fourteen kayakers were rushed to hospital.", "Fourteen kayakers: 14 injured"),
        ("The inferno left 2,000 islanders homeless.", "2,000 islanders: 2000 displaced"),
        ("Two cartographers were held hostage for a week.", "Two cartographers: 2 kidnapped"),
        ("The avalanche left 17 mountaineers dead and 25 missing.", "17 mountaineers: 17 killed | 25 missing: 25 missing"),
    ],
    "missing": [
        ("Four glassblowers are missing in Ostrava.", "Four glassblowers: 4 missing"),
        ("Two brewers went missing on Friday.", "Two brewers: 2 missing"),
        ("Nineteen sealers are still unaccounted for.", "Nineteen sealers: 19 missing"),
    ],
    "loss": [
        ("The militia lost 15 fighters on the ridge.", "15 fighters: 15 killed"),
        ("The regiment has lost at least 40 lancers since spring.", "at least 40 lancers: 40+ killed"),
        ("The cyclone claimed the lives of 31 ferrymen.", "31 ferrymen: 31 killed"),
        ("Twenty monks lost their lives in the blaze.", "Twenty monks: 20 killed"),
    ],
    "nobody": [
        ("Not one passenger died.", "one passenger: 0 killed"),
        ("No sommeliers were hurt.", "No sommeliers: 0 killed+injured"),
        ("No one was killed when the crane toppled.", "No one: 0 killed"),
        ("Nobody drowned in the canal.", "Nobody: 0 killed"),
        ("None of the 12 chemists was injured.", "None of the 12 chemists: 0 injured"),
    ],
    "headline": [
        ("Storm kills 14 trawlermen off Skagen", "14 trawlermen: 14 killed"),
        ("Six dead, 41 hurt as viaduct buckles", "Six dead: 6 killed | 41: 41 injured"),
        ("Two Cabbies Shot Dead In Leeds Ambush", "Two Cabbies: 2 killed"),
        ("Five Judo Coaches Arrested Over Doping Ring", "Five Judo Coaches: 5 captured"),
    ],
    "capitals": [
        ("THE LANDSLIDE KILLED 22 VINTNERS AND INJURED SIX.", "22 VINTNERS: 22 killed | SIX: 6 injured"),
        ("THREE ELECTRICIANS WERE WOUNDED.", "THREE ELECTRICIANS: 3 injured"),
        ("NINE MILKMEN DIED IN THE FROST.", "NINE MILKMEN: 9 killed"),
    ],
    "tokenised": [
        ("The famine killed 3, 400 herdsmen .", "3, 400 herdsmen: 3400 killed"),
        ("Two co - pilots were injured at 4: 30 .", "Two co - pilots: 2 injured"),
        ("`` Eight carpenters died , '' he said .", "Eight carpenters: 8 killed"),
    ],
    "without commas": [
        ("In Tarsk the shelling killed two cobblers and wounded nine others local monitors said", "two cobblers: 2 killed | nine others: 9 injured"),
        ("Rockets fell on the bazaar and 13 grocers were killed the envoy added", "13 grocers: 13 killed"),
        ("Four mechanics among them a boy were injured in the raid on Qarm", "Four mechanics: 4 injured | a boy: 1 injured"),
    ],
    "one named": [
        ("D. Rait, 36, died after slipping.", "D. Rait: 1 killed"),
        ("Police shot dead Amos Tillery, 52, outside a bakery.", "Amos Tillery: 1 killed"),
        ("Greta Voss, a 29-year-old florist, was stabbed on Elm Lane.", "Greta Voss: 1 killed+injured"),
        ("Customs officers arrested Pavel Dorn, 44.", "Pavel Dorn: 1 captured"),
    ],
    "among figures": [
        ("At least 12, and possibly as many as 20, bargemen died.", "At least 12: 12+ killed | as many as 20, bargemen: -20 killed"),
        ("Between 30 and 40 skaters were injured.", "Between 30 and 40 skaters: 30-40 injured"),
        ("Gunfire wounded other 70.", "70: 70 injured"),
    ],
    "side by side": [
        ("3 Norwegians killed 7 hurt as cable car falls", "3 Norwegians: 3 killed | 7: 7 injured"),
        ("12 pupils 2 coaches killed in Ostrov bus plunge", "12 pupils: 12 killed | 2 coaches: 2 killed"),
        ("A plumber killed 20 arrested after derby in Lodz", "A plumber: 1 killed | 20: 20 captured"),
    ],
    "denied": [
        ("There were no immediate reports of casualties.", "no immediate reports: 0 killed+injured"),
        ("No damage or injuries have been reported.", "No damage: 0 injured"),
        ("No-one was hurt in the gas leak.", "No-one: 0 killed+injured"),
        ("There are no reports of deaths or injuries.", "no reports: 0 killed+injured"),
    ],
    "in a condition": [
        ("Two firemen are in critical condition.", "Two firemen: 2 injured"),
        ("The gardener was listed in serious condition at a clinic.", "The gardener: 1 injured"),
        ("Five of the skaters remained in stable condition on Monday.", "Five of the skaters: 5 injured"),
    ],
    "held": [
        ("Four forgers are being held in the county jail.", "Four forgers: 4 captured"),
        ("Nine stewards were held hostage for a night.", "Nine stewards: 9 kidnapped"),
        ("The burglars took 18 into custody.", "18: 18 captured"),
        ("Deputies took 31 into custody after the brawl.", "31: 31 captured"),
    ],
    "yielding": [
        ("Sixteen mutineers surrendered at dawn.", "Sixteen mutineers: 16 captured"),
        ("The poacher gave himself up on Friday.", "The poacher: 1 captured"),
        ("Two counterfeiters turned themselves in.", "Two counterfeiters: 2 captured"),
    ],
    "by their own hand": [
        ("The banker hanged himself in a barn.", "The banker: 1 killed"),
        ("Three cadets committed suicide last year.", "Three cadets: 3 killed"),
        ("She shot her landlord and then killed herself.", "her landlord: 1 killed+injured"),
    ],
    "said to be": [
        ("Seven anglers were reported killed.", "Seven anglers: 7 killed"),
        ("Two heiresses are feared drowned.", "Two heiresses: 2 killed"),
        ("Six Belgians were found shot in a villa.", "Six Belgians: 6 killed+injured"),
    ],
    "named before": [
        ("Ivo Brandt was painting a fence when he was killed.", "Ivo Brandt: 1 killed"),
        ("Friends of Ada Wolny, 40, wept after she was gunned down.", "Ada Wolny: 1 killed"),
        ("The usher had just left the hall when he was arrested.", "The usher: 1 captured"),
    ],
    "identified": [
        ("The dead man was identified as Karl Ostrander.", "The dead man: 1 killed | Karl Ostrander: 1 killed"),
        ("Police named the victim as Lena Marsh, a juggler.", "Lena Marsh: 1 killed+injured"),
        ("The weaver was pronounced dead at the hospital.", "The weaver: 1 killed"),
        ("Officials identified the dead as Otto Riva and Hugo Senn.", "Otto Riva and Hugo Senn: 2 killed"),
    ],
    "together with": [
        ("The abbot was killed along with two novices.", "The abbot: 1 killed | two novices: 2 killed"),
        ("A cartoonist was arrested together with nine students.", "A cartoonist: 1 captured | nine students: 9 captured"),
        ("A ranger was shot alongside three hikers.", "A ranger: 1 killed+injured | three hikers: 3 killed+injured"),
    ],
    "a long list": [
        ("He murdered a notary, a baker, a beekeeper and a federal agent.", "a notary: 1 killed | a baker: 1 killed | a beekeeper: 1 killed | a federal agent: 1 killed"),
        ("Two grooms, five jockeys and a farrier were hurt.", "Two grooms: 2 injured | five jockeys: 5 injured | a farrier: 1 injured"),
        ("Police arrested Tom Reeve, 31, Uli Kern, 28, and Sofia Lund, 45.", "Tom Reeve, 31, Uli Kern, 28, and Sofia Lund: 3 captured"),
    ],
    "done to death": [
        ("A lodger shot to death his landlady.", "his landlady: 1 killed"),
        ("The carter beat to death two mules.", ""),
        ("Robbers stabbed to death a night porter in Graz.", "a night porter: 1 killed"),
    ],
    "left open": [
        ("It is unclear whether four miners died.", ""),
        ("The jury asked that the poisoner be executed.", ""),
        ("Soldiers were reluctant to detain the five monks.", ""),
        ("The blast could have killed dozens of shoppers.", ""),
    ],
    "driven out": [
        ("Thousands of villagers spent the night in shelters.", "Thousands of villagers: 2000-9999 displaced"),
        ("There are 4,000 refugees in the valley.", "4,000 refugees: 4000 displaced"),
        ("Nearly 900 islanders were evacuated from their homes.", "Nearly 900 islanders: 900 displaced"),
    ],
    "before their verb": [
        ("Nearly 60 choirboys, mostly sopranos, were hurt.", "Nearly 60 choirboys: 60 injured"),
        ("Nine trappers two of them brothers froze and died.", "Nine trappers: 9 killed | two of them brothers: 2 killed"),
        ("Four locksmiths from a village near Olm were killed.", "Four locksmiths: 4 killed"),
        ("Jan Holub, 23, of Mill Street, Olm was arrested.", "Jan Holub: 1 captured"),
    ],
    "named once more": [
        ('Otto "The Eel" Brack, the boss of a gang, died in jail.', 'Otto "The Eel" Brack: 1 killed'),
        ("The fire claimed the life of 34 - year old Ines Cobb.", "34 - year old Ines Cobb: 1 killed"),
        ("Police shot the suspect, Emil Drost.", "the suspect, Emil Drost: 1 killed+injured"),
    ],
    "headlines of raids": [
        ("Twin storms kill 30 Danish rowers in fjord", "30 Danish rowers: 30 killed"),
        ("Border Guards Arrest 15 Smugglers in Pass", "15 Smugglers: 15 captured"),
        ("Landslides in Peru kill at least 45 people", "at least 45 people: 45+ killed"),
    ],
    "figures after names": [
        ("In the province of Olm 11 millers were killed.", "11 millers: 11 killed"),
        ("A gale near Torvik injures 19 Mayor", "19: 19 injured"),
        ("Nine people were hurt a doctor in Lund said.", "Nine people: 9 injured"),
    ],
    "two clauses": [
        ("Eight sappers lost their lives and 17 were hurt, three of them gravely.", "Eight sappers: 8 killed | 17: 17 injured | three of them: 3 injured"),
        ("Wardens detained nine anglers and 24 were let go.", "nine anglers: 9 captured"),
        ("The riot left 34 stewards injured and 61 under arrest.", "34 stewards: 34 injured | 61: 61 captured"),
        ("The number of climbers killed has risen to 89, with 200 more unaccounted for.", "89: 89 killed | 200 more: 200 missing"),
        ("He drowned two girls, 8 and 10.", "two girls: 2 killed"),
        ("Some 87 hawkers were held at the docks and 12 bailiffs injured over three days.", "Some 87 hawkers: 87 captured | 12 bailiffs: 12 injured"),
    ],
    "measures and relatives": [
        ("Thirteen quarrymen remained trapped 300 metres underground.", "Thirteen quarrymen: 13 trapped"),
        ("Two tutors were admitted with burns.", "Two tutors: 2 injured"),
        ("Three cousins were among the 24 passengers on board who died.", "Three cousins: 3 killed | 24 passengers: 24 killed"),
        ("Fifteen caterers were treated for shock.", "Fifteen caterers: 15 injured"),
    ],
    "nobody yet": [
        ("The captors threatened to kill two interpreters.", ""),
        ("Another quake could kill thousands of villagers.", ""),
        ("Had the dam burst, 5,000 farmhands would have died.", ""),
        ("The plot to assassinate six governors was foiled.", ""),
        ("If the bridge falls, it may injure dozens of cyclists.", ""),
        ("He feared that 20 porters might die.", ""),
    ],
    "besides": [
        ("Eighteen cobblers who guarded the ovens were killed as well as dozens of spinsters.", "Eighteen cobblers: 18 killed | dozens of spinsters: 24-99 killed"),
        ("Vandals shot 14 haberdashers in addition to six tilers from the quarter.", "14 haberdashers: 14 killed+injured | six tilers: 6 killed+injured"),
    ],
    "past what describes them": [
        ("The guild said 17 coopers from the harbour and nine tinkers were killed.", "17 coopers: 17 killed | nine tinkers: 9 killed"),
        ("A landslip left 33 hermits of the abbey dead.", "33 hermits: 33 killed"),
        ("Rory Plant, the brewer who once owned the mill and the inn, died on Friday.", "Rory Plant: 1 killed"),
        ("Otto Lind was one of three falconers killed.", "Otto Lind: 1 killed | three falconers: 3 killed"),
        ("A squall that killed at least 40 porters trying to reach the pier sank a barge.", "at least 40 porters: 40+ killed"),
        ("TORVIK - Four ropemakers of the guild were drowned.", "Four ropemakers: 4 killed"),
        ("Twelve scullions, one in uniform, and a butler were killed.", "Twelve scullions: 12 killed | a butler: 1 killed"),
        ("Two bookbinders in the annex and dozens more have received treatment.", "Two bookbinders: 2 injured | dozens more: 24-99 injured"),
    ],
    "inverted": [
        ("Also hurt were a fiddler and two oboists.", "a fiddler: 1 injured | two oboists: 2 injured"),
    ],
    "bodies of several": [
        ("The bodies of Nan Brock and Wilf Amery were found in the loft.", "Nan Brock: 1 killed | Wilf Amery: 1 killed"),
    ],
    "headlines of several verbs": [
        ("Gale hits Torvik, kills 6, injures 21", "6: 6 killed | 21: 21 injured"),
        ("Mudslide in Norfolk kill 9 skippers", "9 skippers: 9 killed"),
        ("A riot killed at least five and wounded dozens.", "at least five: 5+ killed | dozens: 24-99 injured"),
    ],
    "tolls at the end": [
        ("The toll after the squall in the firth: 64", "64: 64 killed"),
    ],
    "lives and care": [
        ("A hailstorm has claimed dozens of lives and injured 14 grocers.", "dozens of lives: 24-99 killed | 14 grocers: 14 injured"),
        ("Dozens more received treatment after the fumes.", "Dozens more: 24-99 injured"),
    ],
    "really done": [
        ("Marshals were able to kill 22 rustlers near the ford.", "22 rustlers: 22 killed"),
        ("He did not mean to kill the beadle.", ""),
    ],
    "passed away": [
        ("The alderman Ulla Krantz passed away on Sunday.", "The alderman Ulla Krantz: 1 killed"),
    ],
    "quotes decoded wrongly": [
        ("Firedamp in Orla_\x90_â\x8ds pit, the _\x90_â\x8d\x90_old shaft_\x90_â\x8d, killed nine sawyers.", "nine sawyers: 9 killed"),
    ],
    "ages after several": [
        ("Two ushers, ages 61 and 70, were stabbed.", "Two ushers: 2 killed+injured"),
    ],
    "a number of those harmed": [
        ("The number of anglers known to have drowned in the lagoon rose to 27.", "27: 27 killed"),
        ("The coastguard put the number of missing at 263.", "263: 263 missing"),
        ("The tally of wounded reached 190.", "190: 190 injured"),
        ("With the number of confirmed dead at 38, the divers gave up.", "38: 38 killed"),
        ("The number of displaced herders is estimated at 4,000.", "4,000: 4000 displaced"),
        ("The figure for the missing is 14.", "14: 14 missing"),
        ("The mill's death toll doubled to 36.", "36: 36 killed"),
        ("The number of dead was expected to rise above 90.", ""),
        ("The toll could reach 55.", ""),
    ],
    "one article for a list": [
        ("A farrier killed his aunt and niece.", "his aunt and niece: 2 killed"),
        ("The fire led to the death of a weaver and her son.", "a weaver and her son: 2 killed"),
        ("Her uncle, nephew and cousin were found dead in the barn.", "Her uncle, nephew and cousin: 3 killed"),
        ("A girl and boy drowned.", "A girl and boy: 2 killed"),
        ("Our founder and chairman died.", "Our founder: 1 killed | chairman: 1 killed"),
        ("A weaver and a farrier drowned.", "A weaver: 1 killed | a farrier: 1 killed"),
        ("Ole Vang and Mia Vold died in the barn.", "Ole Vang and Mia Vold: 2 killed"),
    ],
    "ailing": [
        ("Twelve stokers suffered breathing difficulties.", "Twelve stokers: 12 injured"),
        ("The medic said that nine stokers had suffered from serious burns.", "nine stokers: 9 injured"),
        ("Another 14 stokers were treated for cuts, sprains and broken ribs.", "Another 14 stokers: 14 injured"),
    ],
    "refuge": [
        ("The lava forced hundreds of vintners to take refuge in a chapel.", "hundreds of vintners: 200-999 displaced"),
        ("About 800 vintners had taken shelter in a hangar.", "About 800 vintners: 800 displaced"),
        ("The raids were driving thousands of vintners from their homes.", "thousands of vintners: 2000-9999 displaced"),
    ],
    "only described": [
        ("A bus with 40 vintners evacuated from Kirn was late.", ""),
        ("The evacuation of 300 vintners was put off.", ""),
        ("Soldiers evacuated 300 vintners.", "300 vintners: 300 displaced"),
    ],
    "past a relative clause": [
        ("The guard of the mill who had two wives and dozens of sons was arrested.", "The guard: 1 captured"),
        ("A clerk who sold the papers that ruined a mayor has died.", "A clerk: 1 killed"),
        ("Ole Vang, the cook of a camp who fed farmers for years in a shed near the river, died on Friday.", "Ole Vang: 1 killed"),
        ("Mia Vold – a weaver who leaves two sons and a dog – died that night.", "Mia Vold: 1 killed"),
        ("Otto Riva, who ran the mill until he was ejected by Hugo Senn, surrendered on Monday.", "Otto Riva: 1 captured"),
        ("A nurse moved to Orvik, became a singer, suffered a stroke and died.", "A nurse: 1 killed"),
    ],
    "he is somebody else": [
        ("Lena Marsh, a friend who wrote a book on Hugo Senn, says he died.", ""),
        ("Guards at the mill where Uli Kern is the director said he was arrested.", ""),
        ("She had been a judge for a year when she was murdered.", ""),
        ("The boss of a gang hanged himself hours after he was arrested.", "The boss: 1 killed | he: 1 captured"),
    ],
    "names in a row": [
        ("Hugo Reeve, 31, and Uli Kern, 28, were arrested.", "Hugo Reeve, 31, and Uli Kern: 2 captured"),
        ("Police arrested two brothers, Hugo Reeve, 31, and Uli Kern, 28.", "two brothers: 2 captured | Hugo Reeve: 1 captured | Uli Kern: 1 captured"),
        ("Police arrested three farmers - Ole Vang, Otto Riva and Hugo Senn.", "three farmers: 3 captured | Ole Vang: 1 captured | Otto Riva: 1 captured | Hugo Senn: 1 captured"),
        ("Both Vang and Senn were wounded.", "Vang and Senn: 2 injured"),
        ("Judge Hugo Reeve and Officer Uli Kern were killed.", "Judge Hugo Reeve: 1 killed | Officer Uli Kern: 1 killed"),
    ],
    "two callings of one": [
        ("The singer and champion rower, Ada Lund, died.", "The singer and champion rower, Ada Lund: 1 killed"),
        ("Poet and swimmer Mia Vold has died.", "Poet and swimmer Mia Vold: 1 killed"),
        ("A poet and a swimmer have died.", "A poet: 1 killed | a swimmer: 1 killed"),
    ],
    "joined past what describes them": [
        ("A farrier killed the mayor in his office and the notary.", "the mayor: 1 killed | the notary: 1 killed"),
        ("A farrier killed 12 men of the village and a nurse.", "12 men: 12 killed | a nurse: 1 killed"),
        ("A farrier killed a nurse in her garden and a cook.", "a nurse: 1 killed | a cook: 1 killed"),
    ],
    "not yet": [
        ("The rebels begged to be killed.", ""),
        ("He said that Hugo Senn deserves to be executed.", ""),
        ("Lena Marsh left the team, missing ten games.", ""),
    ],
    "things": [
        ("By noon all but one of the villages had been captured.", ""),
        ("Dozens of burned trucks stood near the shop.", ""),
        ("All but one of the hamlets were recaptured.", ""),
        ("At least nine of the barges were held captive.", ""),
        ("She mourned the death of two of her goats.", ""),
        ("The hunter's dog's death was a blow.", ""),
    ],
}  # fmt: skip


WAITING = {
    "The toll from the typhoon climbed past 340.": "past is no bound",
    "There were 30 victims, 12 of whom were butchers.": "the relative clause is taken into the mention",
    "At least 12, and possibly as many as 20, bargemen died.": "a figure is cut from its noun by an aside",
}
"""Wordings that are not read yet, and why."""


def counts(text: str) -> str:
    """Return the counts of a text, as the table writes them; people spoken of without a figure are left out."""
    told = []
    for c in claims(text, "casualty"):
        found = c.value and c.value.interval
        if not found:
            continue
        low, high = "" if found.low is None else f"{found.low}", "" if found.high is None else f"{found.high}"
        ends = low if low == high else f"{low}+" if not high else f"{low}-{high}"
        told.append(f"{c.text}: {ends} {'+'.join(c.about.outcome)}")
    return " | ".join(told)


TABLE = [
    pytest.param(text, told, id=f"{name}: {text}", marks=[pytest.mark.xfail(reason=WAITING[text])] if text in WAITING else ())
    for name, rows in CASES.items()
    for text, told in rows
]


@pytest.mark.parametrize(("text", "told"), TABLE)
def test_constructions(text: str, told: str) -> None:
    assert counts(text) == told
