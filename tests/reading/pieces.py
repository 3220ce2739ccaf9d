# SPDX-License-Identifier: GPL-2.0-or-later
"""Invented commentaries, as data: what tests/reading/generate.py writes in many forms.

{Name} in prose is the name of a publication, which Markdown sets in italics. A "pull" is (words quoted, place of its source).
A source is (authors, title, its translation or "", publication, what the publication is or "", date, address, excerpts).
"""

PIECES = [
    dict(
        title="Lake Orla: A Ferry Fleet Learns to Carry Tanks",
        analyst=("Mabel", "Penrose"),
        text=[
            "For most of the past decade the ferries of Lake Orla carried holiday makers, crates of plums and, on market days, more goats than the harbor"
            " master cared to count. As the accompanying excerpted article from {Sample Orla Gazette} reports, that changed on 3 March, when the ministry"
            " of transport ordered all nine owners to reinforce their decks to a load of 62 tons. The order gives no reason, but 62 tons is the weight of a"
            " main battle tank with its crew, fuel and ammunition, and no plum has ever weighed that much.",
            "The second article, published by {Example Ship Review}, looks at the cost. According to a naval architect whom the magazine quotes, a deck"
            " of this kind costs about 1.4 million crowns a boat, of which the state pays 80 percent. Owners who refuse lose their licence on 1 January."
            " One of them told the magazine that “nobody asked us whether we want to be a navy,” a sentence that the editors printed in large type.",
            "It is worth noting that the crossing from Port Specimen to the eastern shore takes 50 minutes by ferry and nine hours by road. Should the road"
            " be closed, the source of the brigade's supplies would no longer be the railway but a fleet of painted pleasure boats.",
        ],
        pull=("A boat that can carry a tank can carry forty thousand plums, but nobody has ever built one for the plums.", 1),
        sources=[
            (["Osric Tallow"], "Nine Boats, One Order", "", "Sample Orla Gazette", "", "2019-03-07", "http://orla-gazette.example.org/2019/03/nine_boats",
             ["The letter arrived on a Thursday, in a grey envelope, and it was four lines long.",
              "“By morning we had all read it twice,” said Mrs. Pell, whose family has run the night boat since 1931. “Then my brother went down to the engine"
              " room and stayed there until supper.”",
              "The ministry did not reply to questions. Its spokesman said only that the decks of Lake Orla were old, and that old decks were a danger to the"
              " public, above all in winter."]),
            (["Ana Vero", "Tom Sample"], "What a Deck Must Bear", "", "Example Ship Review", "", "2019-04-02", "https://ship-review.example.com/issues/44/deck.html",
             ["A boat that can carry a tank can carry forty thousand plums, but nobody has ever built one for the plums. The steel alone adds eleven tons, and a"
              " boat that sits eleven tons deeper in the water needs a new pier.",
              "The yard has room for three hulls at a time. At that pace the fleet is ready in the spring of 2021, if the steel comes."]),
        ],
        caption="The night boat Perpetua at Port Specimen, before her deck was raised.", credit="Example Photo Service"),
    dict(
        title="Who Guards the Pass? Border Troops Move Into the Hotels of Tarn",
        analyst=("Edwin", "Halloway"),
        text=[
            "Tarn is a town of 1,900 people, eleven hotels and a single traffic light. Since August, four of the hotels have been closed to guests, and the men"
            " who sit on their terraces wear no insignia. The accompanying passage from {Specimen Mountain Post} is the first local report that calls them"
            " what they are: border troops, 300 at least, from a regiment whose home garrison lies 700 kilometers away.",
            "Why the troops are in hotels is a matter of dispute. The newspaper believes that barracks at the pass will not be finished before the snow; a"
            " retired colonel, in a commentary printed beside the report, thinks the barracks were never meant to be finished. Both agree on the numbers.",
            "The town profits: the bakery now opens at four. “We used to sell two hundred loaves in a good week,” its owner says. “Now we sell that before the"
            " bells ring.” The mayor, who faces an election on 12 November, has not said a word.",
        ],
        pull=("They pay for everything in cash and they never ask for a receipt.", 0),
        sources=[
            (["Petra Lund"], "The Quiet Guests", "", "Specimen Mountain Post", "weekly newspaper of the upper valley", "2020-10-09",
             "http://mountain-post.example.net/quiet-guests",
             ["They pay for everything in cash and they never ask for a receipt. In the evening they play football on the meadow behind the church, twelve against"
              " twelve, and they play well.",
              "Asked where they had come from, one of them pointed down the valley. Asked where they were going, he pointed up.",
              "The hotel keepers have signed a paper. None of them would say what the paper says."]),
        ],
        caption="A hotel terrace in Tarn in September.", credit="Sample Picture Library"),
    dict(
        title="“Every Village Its Own Radio”: The New Militia Law Explained",
        analyst=("Rosa", "Brill"),
        text=[
            "The parliament of Sampleland passed its militia law on 21 June by 88 votes to 61. The law is short: 14 articles, of which nine deal with uniforms."
            " The accompanying articles, one from a paper close to the government and one from an independent website, read the remaining five very"
            " differently, and it is in the gap between the two readings that the law will be applied.",
            "{Example Herald of the State} praises the village radio stations for which Article 11 provides. In its view they are a source of local pride, and a"
            " place where the young can learn a trade. It does not mention that Article 12 puts the stations under the command of the district officer whenever"
            " “public calm” demands it.",
            "The website {Sample Open Window} has no doubt what the stations are for. It recalls the floods of 2014, in which the telephone network failed within"
            " two hours, and asks why a law against floods should need an oath. Its commentary on the law ends with a question: who will decide when the public"
            " is calm?",
            "Radios are cheap. An officer who commands 412 of them commands something else as well.",
        ],
        pull=("Whoever speaks to every village at seven in the evening does not need a newspaper.", 1),
        sources=[
            ([], "A Voice for Every Village", "", "Example Herald of the State", "government newspaper", "2021-06-22", "https://herald.example.org/a/voice-for-every-village",
             ["The minister called it the most generous law of the decade. Each station, he said, will have a transmitter, two microphones and a stove.",
              "Training begins in September. Applicants must be between 18 and 45 years old and of good character; they bring their own boots."]),
            (["Lidia Marr"], "Seven in the Evening", "", "Sample Open Window", "independent news website", "2021-06-25", "http://open-window.example.com/2021/06/seven",
             ["Whoever speaks to every village at seven in the evening does not need a newspaper. That sentence is not ours; a deputy of the ruling party said it in"
              " the corridor, and he smiled when he said it.",
              "We have counted the stations on the map. There are 412 of them, and 390 stand within a day's march of the border."]),
        ],
        caption="A transmitter mast above the village of Example Ford.", credit="Specimen News Agency"),
    dict(
        title="Drones Over the Salt Works",
        analyst=("Ilya", "Quist"),
        text=[
            "Salt is harvested in August, in the heat, by people who have no time to look up. This year they did. On three nights in a row, according to the"
            " regional paper {Sample Coast Courier}, small aircraft crossed the salt works of Cape Fallow at a height of about 120 meters. The police found"
            " nothing; a shepherd found a wing.",
            "The wing is made of plywood, cardboard and packing tape. Commentators have laughed at it, and one of them offered to build a better one from a"
            " wardrobe. The laughter is out of place: an aircraft that costs less than a bicycle can be lost a hundred times before anybody has to explain it to"
            " an accountant. The accompanying excerpt describes the workshop in which such wings may have been made.",
        ],
        pull=("It flew like a tired heron, and it went exactly where it wanted to go.", 0),
        sources=[
            (["Иван Образцов"], "Крылья над солью", "Wings Over the Salt", "Sample Coast Courier", "", "2022-08-19", "https://coast-courier.example.org/2022/08/19/wings/",
             ["“It flew like a tired heron, and it went exactly where it wanted to go,” the shepherd said. He had kept the wing under his bed for a week because he did"
              " not want trouble.",
              "Source of the plywood, a carpenter believes, is the furniture factory at Lower Fallow, which closed in 2017 and whose night watchman has lately bought"
              " a car."]),
        ],
        caption="The wing that the shepherd found.", credit="Example Coast Photo Agency"),
    dict(
        title="A Railway for Two Gauges: Engineers Practice at Kettle Junction",
        analyst=("Norman", "Tarkington"),
        text=[
            "Railway troops are seldom photographed. They dig, they carry, and they are gone before the first train. In May, however, an exercise at Kettle Junction"
            " was open to the press, and three papers sent reporters. The accompanying excerpted articles agree that 1,200 soldiers laid 4.6 kilometers of track"
            " in two days; they disagree on what the track is for.",
            "At Kettle Junction the broad gauge of the north meets the standard gauge of the south. Until now wagons were lifted, one at a time, from one set of"
            " wheels onto another, which takes 25 minutes a wagon. The new track has three rails: whatever its wheels, a wagon rolls through. {Example Railwayman}"
            " calculates that a division with all its equipment would pass in 19 hours instead of six days.",
            "Of the three articles, the one in {Specimen Southern Mail} is the most careful. Its author points out that the third rail ends 800 meters before the"
            " border, in a field of rye, and that the farmer has been paid for the rye until 2026.",
        ],
        pull=("Nobody lays a third rail for the sake of a jubilee.", 2),
        sources=[
            (["V. Ramm"], "Three Rails in Two Days", "", "Example Railwayman", "", "2018-05-28", "http://railwayman.example.com/18/05/three_rails.html",
             ["The battalion worked in four shifts. A rail of 25 meters weighs a ton and a half, and sixteen men carry it; in the last hour of the second night"
              " there were fourteen."]),
            ([], "Jubilee at the Junction", "", "Sample Evening Telegraph", "", "2018-05-29", "http://evening-telegraph.example.org/jubilee",
             ["The exercise, officials said, marks the hundredth birthday of the railway troops. Cake was served."]),
            (["Carl Umber"], "A Field of Rye", "", "Specimen Southern Mail", "", "2018-06-04", "https://southern-mail.example.net/2018/06/field-of-rye",
             ["Nobody lays a third rail for the sake of a jubilee. So says the station master, who retires this year and who has watched the junction since he was a"
              " boy.",
              "The rail ends in rye. From the last sleeper one sees the border posts, the road and, on clear days, the chimneys of the other side.",
              "When will it go on? He shrugs. “Ask the rye.”"]),
        ],
        caption="Soldiers carry a rail at Kettle Junction, 26 May 2018.", credit="Sample Railway Archive"),
    dict(
        title="The Cadets' Winter: How Many Officers Does the Northern Academy Lose?",
        analyst=("Judith", "Ormsby"),
        text=[
            "In November 2016 the Northern Academy admitted 640 cadets. In June 2021, when their class stood on the parade ground, there were 287. The rector calls"
            " this selection. The accompanying article, based on letters that the weekly {Sample Letters and Lives} received from 41 families, calls it flight.",
            "The letters describe a cold house. Heating was cut to six hours a day after the gas contract of 2019; three cadets lost toes in an exercise that was"
            " meant to last one night and lasted four. Pay, 900 crowns a month, came late. None of this is unusual for the region, and yet other academies lose"
            " one cadet in eight, not one in two.",
            "An officer corps is a slow crop. Those who left in 2019 are the company commanders who will be missing in 2029, and no recruiting campaign, however"
            " loud, can call them back. The ministry has announced a review (“comprehensive and frank”), the third in five years.",
        ],
        pull=("We did not leave the army. We left the building.", 0),
        sources=[
            (["Helga Stroud"], "Letters From a Cold House", "", "Sample Letters and Lives", "", "2021-07-15", "http://letters.example.org/cold-house/part_1.html",
             ["“We did not leave the army. We left the building,” writes one who is now a surveyor. His letter is eleven pages long, and every page is numbered.",
              "Another begins: “Dear editor, I was the best shot of my year, and I now sell shoes. I sell them well.”",
              "The rector received our reporter for nine minutes. He said that winter was a teacher. Then the telephone rang, and he did not hang up again."]),
        ],
        caption="Cadets clear snow at the Northern Academy.", credit="Example Northern Photo Service"),
    dict(
        title="Grain, Guns and a Bank in Port Specimen",
        analyst=("Hector", "Valdane"),
        text=[
            "A bank with two branches and a broken cash machine has become the most interesting house in Port Specimen. Between 2017 and 2019, the accompanying"
            " report says, {Example Grain & Credit} moved the equivalent of $310 million for a company that owns one barge. Investigators in three countries now"
            " want to know what the barge was carrying.",
            "Some of it was grain. The harbor's own books show 14,000 tons of barley, most of it bound for an island that has 300 inhabitants and no mill. The"
            " rest, if the bills of lading are to be believed, was “agricultural machinery” with an average weight of 3.2 kilograms apiece. A rifle weighs about"
            " as much.",
        ],
        pull=("An island without a mill has no use for barley, but it has a very good pier.", 0),
        sources=[
            (["王示例"], "港口的银行", "The Bank by the Harbor", "Example Straits Daily", "", "2020-02-11", "https://straits-daily.example.com/a/2020-02-11/bank",
             ["An island without a mill has no use for barley, but it has a very good pier. The pier was paid for by a foundation, the foundation by the bank, and the"
              " bank by the barge.",
              "The manager offered tea. On the wall behind him hung a photograph of the barge; it was the only ship in the room."]),
            (["Wren Cole"], "One Barge, Three Prosecutors", "", "Specimen Business Week", "", "2020-02-20", "http://business-week.example.net/?p=88412",
             ["The first prosecutor asked for the books, the second for the barge and the third for the manager. On Monday the books were in order, the barge was at sea"
              " and the manager was on the barge."]),
        ],
        caption="The barge Constancy at the eastern pier.", credit="Sample Maritime Pictures"),
    dict(
        title="Learning From a Flood: Civil Defense in the Delta",
        analyst=("Priya", "Nandakar"),
        text=[
            "When the Sorrel burst its banks on 9 September, the order to leave came by loudspeaker, by church bell and, for 12,000 people, by a text message that"
            " nobody had ever tested. It worked: within five hours the lower delta was empty but for 31 persons, 29 of whom were asleep. As the accompanying"
            " article from {Sample Delta Standard} explains, the system had been bought for another purpose altogether, and that purpose has not gone away.",
            "The network belongs to the interior ministry, which uses it to call up reservists. A reservist who does not reply within 30 minutes is called again, by"
            " a human voice; after two hours he is fetched. The flood was the first occasion on which anybody could measure how many replied. The ministry has"
            " published the figure, 83 percent, and one suspects that it had hoped for more.",
            "What does a flood teach a general staff? That roads are the bottleneck. That bells still matter. That people will leave a house for a friend, but not for"
            " a form. Above all, it teaches which bridges hold.",
        ],
        pull=("We tested it on a flood, because a flood does not complain to the newspapers.", 0),
        sources=[
            (["Jonas Reed", "Ewa Sampler"], "The Night the Bells Rang First", "", "Sample Delta Standard", "", "2017-09-16",
             "http://delta-standard.example.org/news/local/the-night-the-bells-rang-first",
             ["The sexton of St. Specimen was faster than the ministry by eleven minutes. He had seen the river at dusk and he did not like its color.",
              "“We tested it on a flood, because a flood does not complain to the newspapers,” an official of the ministry told this paper on condition that his name"
              " not be used.",
              "Two persons refused to leave. Both are over ninety, and both had been through the flood of 1947. They spent the night on the roof, with a thermos"
              " flask and a dog, and came down at six."]),
        ],
        caption="Water in Mill Street, Lower Sorrel.", credit="Example Delta Photographers"),
    dict(
        title="Old Ships, New Names: A Navy Counts Again",
        analyst=("Bram", "Oosterling"),
        text=[
            "Navies like to count ships, and there are many ways of counting. On paper the fleet of Sampleland grew from 38 to 51 vessels in 2022. The accompanying"
            " excerpted articles show how it was done: two tugs became “rescue ships,” a museum frigate was recommissioned, and ten fishery patrol boats were painted"
            " grey in a fortnight.",
            "It would be a mistake to laugh. A patrol boat that is painted grey may be crewed by sailors, and sailors need training at sea, for which the navy had no"
            " boats. According to {Example Naval Notes}, days at sea per officer rose from 17 to 44 within a year. The museum frigate, meanwhile, has working boilers.",
        ],
        pull=("Paint is the cheapest ship.", 0),
        sources=[
            (["Dagny Holt"], "Grey in a Fortnight", "", "Example Naval Notes", "", "2022-12-01", "https://naval-notes.example.org/issues/2022-12/grey.html",
             ["Paint is the cheapest ship. The admiral who said so, in 1958, was dismissed; his portrait now hangs in the yard where the boats were painted.",
              "The yard used 3,100 liters."]),
            (["Sami Niemand"], "The Frigate With the Café", "", "Sample Harbor Times", "", "2022-11-18", "http://harbor-times.example.com/frigate_cafe",
             ["The café on the quarterdeck closed on Sunday. Its last guests were served coffee by a petty officer, who did not spill a drop and accepted no tips.",
              "By morning the chairs were gone. So was the frigate."]),
        ],
        caption="The frigate Steadfast leaves the museum quay.", credit="Specimen Harbor Archive"),
    dict(
        title="Conscripts, Contracts and the Price of Bread in the Upper Valley",
        analyst=("Tamsin", "Fairweather"),
        text=[
            "Between January and July the price of a loaf in the upper valley rose from 18 to 31 crowns, and the number of men who signed a military contract rose from"
            " 40 to 212. The accompanying interview, in which a recruiting officer speaks with unusual openness, leaves little doubt that the second figure follows"
            " the first.",
            "A contract soldier earns 2,400 crowns a month, three times the wage of a forester, and he eats at the state's expense. The officer says that he no longer"
            " travels to the villages; the villages come to him, on Tuesdays, by bus. Of every ten men he accepts four. Those whom he turns away, he adds, mostly have"
            " bad teeth.",
            "One should treat the figures with caution. {Specimen Valley Voice} is a small paper with a single reporter, and its source is a man who is paid by the"
            " signature. Still, the bus is real. Its timetable hangs in the window of the bakery, next to the price of bread.",
        ],
        pull=("Hunger is too big a word. Let us say that bread is my best sergeant.", 0),
        sources=[
            (["Mina Aldous"], "The Man Who Waits for Tuesday", "", "Specimen Valley Voice", "", "2023-08-03", "https://valley-voice.example.org/2023/08/tuesday",
             ["Question: Do they come because they are hungry?",
              "Answer: Hunger is too big a word. Let us say that bread is my best sergeant.",
              "Question: And what do you tell their mothers?",
              "Answer: The truth. That the army has dentists."]),
        ],
        caption="The recruiting office in Upper Specimen on a Tuesday.", credit="Example Valley Press Service"),
    dict(
        title="“Friendship 2018”: Two Armies Share a Field Kitchen",
        analyst=("Simon", "Ashdown"),
        text=[
            "The exercise “Friendship 2018,” held from 10 to 19 July near the town of Middle Sample, brought together 2,300 soldiers of two armies which, thirty years"
            " ago, planned to fight each other across the same meadow. According to the accompanying article from {Sample Soldier}, the high point was neither the"
            " river crossing nor the night march but lunch.",
            "Interoperability, as the staffs call it, begins with small things. The couplings of the fuel trucks did not fit; the maps used different colors for"
            " swamps. By the third day the sergeants had swapped adapters, and by the fifth nobody asked for an interpreter at the fuel point. A joint logistics"
            " battalion is to be formed in 2020, with its headquarters in Middle Sample and its source of fuel on either side of the border.",
            "Politically, the choice of the place matters more than the number of tanks: Middle Sample lies 12 kilometers from a third country, whose observers were"
            " invited, came, and counted the trucks.",
        ],
        pull=("Our soup was better. Their bread was better. That is an alliance.", 0),
        sources=[
            (["Major Otto Pruce"], "Lunch at Middle Sample", "", "Sample Soldier", "official magazine of the army", "2018-07-24", "http://sample-soldier.example.net/2018/07/lunch",
             ["“Our soup was better. Their bread was better. That is an alliance,” said the cook, a warrant officer with 22 years of service.",
              "The river crossing took 41 minutes, four fewer than planned. Both commanders looked at their watches at the same moment and then, for the first time in"
              " nine days, at each other.",
              "What remains? “An adapter,” says the warrant officer, and he takes it from his pocket."]),
        ],
        caption="Soldiers of both armies at the field kitchen.", credit="Sample Soldier Picture Desk"),
    dict(
        title="Why the Observatory Fell Silent",
        analyst=("Cora", "Lindqvist"),
        text=[
            "The observatory on Mount Example has published its sky every night since 1911, through two wars and a fire. On 14 February it stopped. No announcement"
            " was made; the web page simply shows the same stars. As {Example Night Sky} notes in the accompanying excerpt, the telescope has not been switched off."
            " It has been borrowed.",
            "A telescope that follows stars can follow satellites. The one on Mount Example, with a mirror of 2.1 meters, can see an object the size of a suitcase at a"
            " distance of 36,000 kilometers, and it lies further east than any military station of the country. That the army should be interested is no surprise."
            " That it should need an observatory from 1911, on the other hand, says something about the state of its own instruments.",
            "The astronomers have been sent home on full pay. One of them, when asked about it, said that she was observing her tomatoes.",
        ],
        pull=("The same stars, night after night: it is the first forecast we ever got right.", 0),
        sources=[
            (["Amir Nemuneh"], "آسمان خاموش", "The Silent Sky", "Example Night Sky", "", "2023-03-30", "https://night-sky.example.org/mount-example-silent",
             ["“The same stars, night after night: it is the first forecast we ever got right,” says a member of the staff. He laughs, but not for long.",
              "Trucks came up the mountain in the week of 6 February. They were covered, and they went down empty.",
              "A sign has been put up at the gate. It says that there is no gate."]),
        ],
        caption="The dome on Mount Example at dusk.", credit="Sample Sky Images"),
]
