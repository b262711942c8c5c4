/** Reads names from rows of text. A semicolon stands between two, and a name may go on in the next row. */
function readNames(rows: string): readonly string[] {
	return rows.split(';').map((name) => name.trim().replaceAll(/\s+/g, ' '));
}

/** Of the terms about how movies are made, those without a heading that say what a movie is like to watch. */
export const TELLING_TECHNIQUES: ReadonlySet<string> = new Set(
	readNames(`
		Suspenseful; Funny; Exciting; Touching; Feel-good; Rough; Offbeat; Serious; Smart; Romantic; Sad; Disturbing;
		Relaxed; Creepy; Strange; Repulsive; Perverse; Emotional; Suspense; Non-linear Timeline; Open Ending;
		Tragic Ending; Happy Ending; Magic Realism; Realism; Expressionism; Minimalism; Real Time; Hand Camera;
		Shaky camera; Black And White Film; Anti Hero; Femme Fatale; Lonely Hero; Unwilling Hero; MacGuffin`),
);

/** Names that say next to nothing about who likes a movie. They were judged among the thousand commonest. */
export const UNTELLING: ReadonlySet<string> = new Set([
	// Genres, which movies have anyway.
	...readNames(`
		Action; Adventure; Animation; Comedy; Crime; Documentary; Drama; Fantasy; Horror; Romance;
		Romance Film; Science Fiction; Thriller; Zeichentrick`),
	// How a movie was sold, to whom, and after what kind of book.
	...readNames(`
		Hollywood Film; Low Budget Film; Direct-To-Video; Direct-To-Internet Movie; Film Produced For TV; Netflix; TV Pilot;
		TV Show; TV report; Musicvideo; Student Film; Student Graduation Film; Short; Sketch; Compilation Film;
		Restricted film;
		Franchise Film; Debut Film; Hommage; Auteur movie; Home Movie; Episode Film; Live show/recording/take; Guy Movie;
		Violence; Explicit Language; Mature; Senior Citizens; Novel; Novella; Literary Fiction; Literature; Short Story;
		Narrative; Non-fiction; Tragedy; Archive material; Oral Tradition; Radio Play; Legend; Saga; Remake;
		children's book; Regional film; Cultural Film; Mainstream; National Film Registry`),
	// When and where.
	...readNames(`
		British Cinema; Danish Cinema; French Cinema; Italian Cinema; Mexican Cinema; Russian Cinema; Spanish Cinema;
		Skandinavian Cinema; North American Cinema; US-American Cinema; Present; Vergangenheit; 20th Century;
		21st Century; Night; Summer; Winter; Rain; Snow; Unwetter; Sunset; Time;
		United States of America; US-American; British; Italian; New York City; New York; Manhattan; Brooklyn; New Jersey;
		Los Angeles; Beverly Hills; California; San Francisco; Chicago; Boston; Baltimore; Philadelphia; Pennsylvania; Ohio;
		Detroit; Atlanta; Alabama; Georgia; Memphis; Florida; Miami; Las Vegas; Arizona; Texas; Washington D.C.; London;
		England; Great Britain; Scotland; Paris; Berlin; Rome; Venice; Tokyo; Moscow; Cairo; Europe; Earth; Place;
		Large City;
		City; Street; House; Apartment; Room; Roof; Cellar; Staircase; elevator; Bridge; Tunnel; Library; Church; Cemetery;
		Hotel; Hotel Room; Motel; Bar; Pub; Café; Party; Hospital; Airport; Railway Station; Subway; Gas Station;
		Beach; Sea;
		Ocean; River; Lake; Forest; Cave; Farm; Factory; Office; Bank; Shop; Supermarket; Swimming Pool; Garden; Stage;
		Shower; Bath Tub; Toilet; Phone Booth; Site of Crime; Suburb; Province; Dorf; Fictional Place`),
	// Things.
	...readNames(`
		Helicopter; Airplane; Car; Motorrad; Lastwagen; Taxi; Bus; Train; Ship; Boat; Yacht; Sailboat; Sports Car;
		Limousine;
		Horse; Pistol; Torpedo; Rifle; Shotgun; Machinegun; Submachine Gun; Minigun; Firearm; Weapon; Silencer;
		Knife; Sword; Axe;
		Cannon; Dynamite; Explosive; Explosive Device; Bomb; Hand Grenade; Rocket; Rocket Launcher; Flamethrower; Whip;
		Baseball Bat; Mask; Armor; Wig; Costume; Sun Glasses; Eyeglasses; Eye Patch; Leather Jacket; Watch; Mirror; Photo;
		Camera; Video Camera; Telephone; Phone Call; Television; Computer; Laser; Letter; Book; Map; Key; Ring;
		Diamond; Gold;
		Money; Safe; Case full of money; Poison; Injection; Acid; Water; Ice; Fire; Lava; Blood; Heart; Brain; Skeleton;
		Coffin; Grave; Statue; Flower; Tree; Cigarette; Cigar; Smoking; Coffee; Milk; Tattoo; Piano; Guitar; Song;
		Newspaper;
		Diary; Hologram; Technology; Ventilation Shaft; Fountain; Tower; Wall; Prosthetic; Wheelchair; Wheelchair User`),
	// What happens in most movies, and who is in them.
	...readNames(`
		Love; Falling in Love; Affection; Lovers; lover; Beauty; Kiss; Flirt; Date; Tenderness; Man-Woman-Relationship;
		Relationships; Relationship Problems; Lovesickness; Love of One's Life; Loneliness; Hate; Hope; Power; Anxiety;
		Panic; Despair; Desperation; Courage; Trust; Distrust; Confidence; Jealousy; Greed; Guilt; Sense of Guilt; Pain;
		Longing; Begierde; Passion; Emotions; Memory; Identity; Individual; Destiny; Belief; Freedom; Secret; Lie;
		Deception;
		Cunning; Manipulation; Betrayal; Plan; Suche; Journey; Escape; Saving; Chase; Threat; danger; Trap; Hiding Place;
		Ambush; Angriff; Assault; Fight; Fist fight; Brawl; Combat; Battle; Duel; Gunfight; Shooting; Gunshot;
		Shot Dead; Shot in Head; Bullet Wound; Killing; Killer; Murder; Attempted murder; Planned Murder; Victim;
		Victim of Murder; Suspect; Suspicion; Culprit; Criminal; Corpse; Massacre; Execution; Cut-Off Head; Cut-Off Arm;
		Cut-Off Hand; Cut-Off Leg; Cut-off finger; Beheading; Throat Slitting; Kick in the Balls; Slap; Bite; Scream; Fall;
		Injury; Burn; Burning Person; Burned Alive; Amputation; Drowning; Coma; Disease; Sick; Accident; Car Accident;
		Explosion; Destruction; Dying and Death; Life and Death; Matter of Life and Death; Mortal Danger; Suicide;
		Suicide Attempt; Funeral; Mourning; Loss; Loss of Loved One; Survival; Struggle for Survival; Decision; Help;
		Promise;
		Dispute; Aggression; Conflict; Hostage; Witness; Proof; Investigation; Interrogation; Arrest; Assignment;
		Announcement; Confession; Prayer; Birth; Birthday; Human Nature; Humor; Chaos; Intrigue; Disguise; Theft; Thief;
		Robber; Hold-Up Robbery; Petrol Station Robbery;
		Poverty; Wealth; Success; Failure; Loser; Outsider; Hero; Villain; Enemy; Good and Evil; Bad Power; God; Man; Woman;
		Male Hero; Child; Baby; Boy; young girl; Young People; Youth; Father; Mother; Son; Daughter; Brother; Sister;
		Siblings; Uncle; Aunt; Husband; Wife; Married Couple; Parents; Family; Friends; Neighbour; Girlfriend; Boyfriend;
		Partner; Boss; Leader; Doctor; Nurse; Policeman; Polizei; General; Captain; Blonde; Profession;
		Assassination; Warrior; Fighter; Senator; Reality; Wahrheit; Return; Alone; Responsability; Exit; Visit;
		Waiting; Running; Flying; Eating; Laughing; Crying; Urinate; Urine`),
]);

/**
 * What the source says in several ways, under a heading for movies. No heading is the name of a term, so
 * that a movie has both: the heading gathers what is one taste, the terms say more of what the movie is.
 */
const JOINED: Readonly<Record<string, string>> = {
	'Heist Movies': `
		Heist Film; Caper Movie; Caper; Bank Robbery; Bank Robber; Jewelry Heist; Safe-breaker; Train Robbery`,
	'Time Travel Movies': `
		time travel; Time travel; Time Travel; Travel into the past; Travel into the future; Time Machine; Time
		Loop; Grandfather paradox; Changing the Future; Changing history`,
	'Vampire Movies': `
		Vampire; Vampiremovie; Vampire hunter; Half Vampire; Vampire clans; Vampire Prince; Schwarzer Vampir;
		Dracula`,
	'Zombie Movies': `Zombie; Zombiefilm; Nazi-Zombies; Undead`,
	'Werewolf Movies': `Werewolf; Werewolve-Movie`,
	'Ghost Movies': `
		Ghost; Ghost-Movie; Ghost Child; Ghostbuster; Haunted House; Haunted house; Haunted House Film; Haunted;
		Poltergeist`,
	'Occult Movies': `
		Exorcism; Exorcism Film; Demon; Devil; Satanism; Occult Horror Film; Demonic Possession`,
	'Magic Movies': `
		Wizard; Female Wizard; Wizardry; Magic; Witch; Magic Wand; Magic Spell; Magical powers; sorcery; School of
		Witchcraft; black magic; Sorcerer's Apprentice; magic book; Verzauberung`,
	'Slasher Movies': `Slasher; Slasher Film; Teen Horror Film`,
	'Gore Movies': `Splatter; Splatter Film / Gore Film; Disembowling`,
	'Serial Killer Movies': `Serial Killer; Series of Murders`,
	'Hitman Movies': `Contract Killer; Murder on Command; Assassin`,
	'Gangster Movies': `
		Gangster; Gangster Film; Gangster Boss; Gangster Honor; Mafia; Mafia Film; Mafia Boss; Mafiosi;
		Organized Crime; Italian Mafia; Irish Mafia; Russian Mafia`,
	'Yakuza Movies': `Yakuza; Yakuza Film; Modern Yakuza Film; Ninkyo Film; Japanese Mafia`,
	'Drug Movies': `
		Drugs; Cocaine; Heroin; Dealer; Drug Traffic; Drug Mafia; Drug Boss; Drug Smuggle; Drug War; Drug Abuse;
		Drug Addiction; Overdose`,
	'Prison Movies': `
		Prison; Prison Cell; Prisoner; Jailbreak; Imprisonment; Convict; Jail Guard; Prison Warden; Fellow Prisoner;
		Prison riot; Maximum Security Prison; Women's Prison; Juvenile Prison; Island Prison; Prison Sentence`,
	'Courtroom Movies': `
		Courtroom Drama; Court; Trial; Jurors; Jury trial; Criminal Defence Lawyer`,
	'Spy Movies': `
		Spy; Spying; Intelligence Agency; Secret Agent; Secret Service; Secret Intelligence Service; British Secret
		Service; CIA; CIA Agent; Double Agent; Secret Mission`,
	'Police Movies': `
		Police Film; Police Operation; Police Brutality; Police Corruption; Bad Cop; LAPD`,
	'Detective Movies': `
		Detective; Detective Film; Private Detective; Amateur Detective; Inspector; Detective Inspector`,
	'Gambling Movies': `
		Gambling; Gambler; Compulsive Gambling; Gambling Debts; Casino; Poker; Roulette; Card Game`,
	'Buddy Movies': `Buddy Movie; Buddy Cop; Unlikely Friends`,
	'Martial Arts Movies': `
		Martial Arts; Eastern; Kung Fu; Karate; Karate Master; Wuxia Film; Kickboxer; Kick boxing; Martial Arts
		School; Bruceploitation; Mixed Martial-Arts`,
	'Samurai Movies': `Samurai; Samurai Film; Jidaigeki`,
	'Ninja Movies': `Ninja Film; Ninja Fighter`,
	'Pirate Movies': `Pirate; Pirate Film; Pirate Gang`,
	'Knight Movies': `Knight; Knight's Tale; Knighthood; King Arthur; Middle Ages; Medieval world`,
	'Ancient World Movies': `Ancient World; Swords and Sandals; Gladiator; Gladiator Fight; Roman Empire`,
	'Superhero Movies': `Super Hero; Action Super Hero; Masked Vigilante; Superpowers`,
	'Comic Book Movies': `Comic; Marvel Comic; DC Comics`,
	'Robot Movies': `
		Robot; Android; Cyborg; Killer Robot; Kampfroboter; Giant robot; Droid; Man versus Machine; Mensch gegen
		Computer`,
	'Alien Movies': `
		Aliens; Extraterrestrial; Alien Life-Form; Extraterrestrial Monsters; Extraterrestrial Technology; Space
		Invasion; UFO; Space monster; Alien Phenomenons`,
	'Space Movies': `
		Space Shuttle; Space Station; Space Mission; space travel; Outer Space; Astronaut; Spaceman; Spaceships;
		Spacecraft; Planet; Unknown Planet; Universe; Galaxy; Space Suit; NASA; Space Colony; Weightlessness; Mars;
		Rescue Attempt in Space`,
	'Space War Movies': `Space Battle; Space War; Space Opera`,
	'Dystopian Movies': `
		Utopia & Dystopia; Dystopa; Post-Apocalypse; Apocalypse & Post-Apocalypse; End of the World;
		Third World War; Nuclear War; End Times Road Movie`,
	'Disaster Movies': `
		Disaster Film; Natural Disaster; Catastrophe; Earthquake; Tsunami; Volcano; Vulkan; Hurricane`,
	'Epidemic Movies': `Virus; Epidemic; Infection; Pandemic; Plague`,
	'Monster Movies': `Monster; Monster Film; Japanese Monster Movie`,
	'Dinosaur Movies': `Dinosaur; Tyrannosaurus Rex`,
	'Animal Horror Movies': `
		Animalhorror; Tierattacke; Shark; Shark attack; great white shark; Öko-Horror; Killer Dog`,
	'Second World War Movies': `
		Second World War; 2nd World War Veteran; Adolf Hitler; Third Reich; Schutzstaffel; Gestapo;
		National Socialism; Eastern Front (WW II)`,
	'Holocaust Movies': `Holocaust; Concentration Camp; Concentration Camp Prisoner; Jew Persecution`,
	'Vietnam War Movies': `Vietnamkrieg; Vietnam; Vietnam Veteran`,
	'Anti-War Movies': `Anti-War Film; Satire On War`,
	'Army Movies': `
		Soldier; American soldier; US-Army; Army; Military; Military Film; Krieg; Battle Assignment; Marine Corps;
		War Veteran`,
	'Wild West Movies': `
		Wild West; Cowboy; Classical Western; Late Western`,
	'Sports Movies': `
		Sport Film; Sports; Sport; Baseball; Baseball Player; Basketball; Football; American Football; Football
		Player; Trainer; Hockey; Icehockey; Icehockey Player; Golf; Stadium; Football Team`,
	'Boxing Movies': `
		Boxing; Boxer; Boxing match; Boxing Ring; Boxing School; Bare Knuckle Boxing; Boxing Glove; Boxerin`,
	'Racing Movies': `
		Racing Film; Car Race; Racing; Racing Car; Racing Driver; Street Racing; Stock Car Race; Motorcycle Racing`,
	'Dance Movies': `
		Dance; Dance Film; Dancing; Dancer; Ballett; Ballett Dancer; Ballet School; Dance Competition; Tap Dancing;
		Dancing Class; Breakdance; Dance Performance; Dancing Scene`,
	'Musical Movies': `Musical; Revue; Revue dancer`,
	'Music Movies': `
		Music; Music Film; Musician; Bands; Concert; Concert film; Singer; Singing; Rock ’n’ Roll; Jazz; Jazz Musician`,
	'Theatre Movies': `Theatre; Play`,
	'Moviemaking Movies': `Film in Film; Film Industry; Film Producer; Cinema`,
	'Writer Movies': `Writer; Author; Ghostwriter; Poet`,
	'Newsroom Movies': `
		Journalist; Reporter; Mass Media; Satire On Media; News Broadcast; Television Presenter`,
	'Cooking Movies': `Cook; Cooking; Chefkoch; Souschef; Celebrity Chef; Chef's hat; Gourmet Chef`,
	'Wedding Movies': `
		Wedding; Bride; Bridegroom; Wedding Vows; Bridesmaid; Wedding Planner; Wedding Dress;
		Wedding Reception; Wedding Day`,
	'Marriage Movies': `
		Marriage; Marital Relationship; Unhappy Marriage; Marital Tragedy; Marital Neglect; Divorce`,
	'Infidelity Movies': `
		Infidelity; Adultery; Affair; Cheating; Mistress; Cuckold; Cheated Wife; Woman between two Men; Love
		Triangle`,
	'Growing-Up Movies': `
		Growing Up; Coming Of Age; Becoming an Adult; Puberty; Adolescence; Teenage Angst`,
	'High School Movies': `
		High School; High School Comedy Film; Teen Comedy Film; Cheerleader; High School Basketball; High school
		graduate`,
	'School Movies': `School; Pupil; Teacher; Schüler-Lehrer-Verhältnis; Boarding School; Headteacher`,
	'College Movies': `College; University; Student; Harvard University`,
	'Christmas Movies': `
		Christmas; Santa Claus; Christmas Party; Christmas Tree; Christmas Vacation; Christmas Story`,
	'True Story Movies': `
		Biopic; Biography; Autobiography; True Story; Real Person; Biographical documentary`,
	'History Movies': `Historical Film; Historical drama; Costume Film`,
	'Family Movies': `Family Film; Children's Film; Family Comedy`,
	'Fairy Tale Movies': `Fairy Tale; Fairy Tale Film; Literary Fairy Tale; Folk Tale`,
	'Sword-and-Sorcery Movies': `
		High Fantasy; Sword And Sorcery; Dragon; Orcs; Elves; Dwarf; Dwarves; Hobbits`,
	'Anime Movies': `Anime; Cartoon Anime`,
	'Puppet Movies': `Stop Motion; Claymation; Puppet`,
	'Animal Movies': `Speaking Animals; Animals`,
	'Dog Movies': `Dog; German Shepherd; Watchdog; Stray dog; Police Dog; Guide Dog; Dog owner`,
	'Road Movies': `Road Movie; Road Trip; Car Journey; Hitchhiker; Truck Film; Motorcycle Film`,
	'Queer Movies': `
		Queer Film; Queer; Gay; Homosexual; Homosexuality; Lesbian; Coming Out; Homosexual Subtext; Gay Kiss; Gay
		couple; Lesbian couple; Lesbian Kiss; Drag Queen; Transvestism; Transsexualism; Bisexuality; Gay Scene; Gay
		Youth; Homophobia`,
	'Satirical Movies': `Satire; Political Satire`,
	'Political Movies': `
		Politics; Political Drama; Political Thriller; Election Campaign; Politiker; Government`,
	'Conspiracy Movies': `
		Conspiracy; Conspiracy Thriller; Conspiracy Theory; Conspiracy theory film`,
	'Twist Movies': `Surprising Twist; Twist in the End`,
	'Surreal Movies': `Surrealism; Surrealistic Film`,
	'Art Movies': `Art Movie; Experimental Film`,
	'Madness Movies': `
		Madness; Wahn; Hallucination; Delusion; Schizophrenia; Split Personality; Psychiatry; Mental Disease; Loss
		of Sense of Reality`,
	'Amnesia Movies': `Amnesia; Short-Term Memory`,
	'Virtual World Movies': `Cyberpunk; virtual world; Cyberspace`,
	'Treasure Movies': `Treasure; Treasure Hunt; Treasure Hunting`,
	'Terrorism Movies': `Terrorism; Terrorist; Terror; Bomb Attack`,
	'Racism Movies': `Racism; Racist; Racial Segregation; Slavery; Slave`,
};

/**
 * By kind and German name: terms whose English name says something else. The source is German, and took "Turnier" for a
 * joust and "Indianer" for people from India.
 */
export const RENAMED: ReadonlyMap<string, string> = new Map([
	['Genre Besessenheit', 'Demonic Possession'],
	['Genre Musikfilm', 'Music Film'],
	...Object.entries({
		Abenteuer: 'Adventure',
		Annäherung: 'Growing Closer',
		Besessenheit: 'Obsession',
		Bestimmung: 'Destiny',
		Betrug: 'Fraud',
		Brandstiftung: 'Arson',
		bully: 'Tyrant',
		Erbe: 'Inheritance',
		Ermittler: 'Investigator',
		Geheimdienst: 'Intelligence Agency',
		Gesang: 'Singing',
		Halloween: 'Halloween',
		Hof: 'Courtyard',
		Indianer: 'Native Americans',
		Inszenierung: 'Staging',
		Mob: 'Angry Mob',
		Schummeln: 'Cheating at Games',
		Schürhaken: 'Fire Iron',
		Sekte: 'Cult',
		Selbstjustiz: 'Vigilante Justice',
		Staatsanwalt: 'Prosecutor',
		Sturm: 'Storm',
		Truthahn: 'Turkeys',
		Turnier: 'Tournament',
		Verfolgung: 'Pursuit',
		Verschwinden: 'Disappearance',
		Vorurteil: 'Prejudice',
		Zeitschleife: 'Time Loop',
	}).map(([german, name]) => [`Keyword ${german}`, name] as const),
]);

/** The heading of a term. */
export const HEADINGS: ReadonlyMap<string, string> = new Map(
	Object.entries(JOINED).flatMap(([heading, names]) => readNames(names).map((name) => [name, heading] as const)),
);
