/** Groups of movies that a person may be a fan of, by kind. None is among the public probes. */
export const KNOWN_GROUPS = {
	director: [
		...['Steven Spielberg', 'Ridley Scott', 'Clint Eastwood', 'Woody Allen', 'Ron Howard', 'Robert Zemeckis'],
		...['James Cameron', 'David Fincher', 'Luc Besson', 'Oliver Stone', 'Francis Ford Coppola', 'Michael Mann'],
		...['Gus Van Sant', 'Tony Scott', 'M. Night Shyamalan', 'John Ford', 'John Huston', 'Frank Capra', 'Mel Brooks'],
		...['Mike Nichols', 'Ang Lee', 'David Lynch', 'Paul Thomas Anderson', 'Hayao Miyazaki', 'Denis Villeneuve'],
		...['Mike Leigh', 'Michael Haneke', 'Robert Rodriguez', 'Ernst Lubitsch', 'François Truffaut'],
	],
	country: ['IN', 'SU', 'DK', 'SE', 'BR', 'MX', 'IE', 'NZ', 'CA', 'TW', 'NO', 'AR', 'BE', 'PL', 'HK'],
	language: ['hi', 'ru', 'fa', 'pt', 'sv', 'da', 'no', 'pl', 'ja', 'es'],
	decade: ['1920', '1930', '1940', '1950', '1960', '1970', '1980', '2010', '2020'],
	genre: [
		...['Horror', 'Western', 'Musical', 'Documentary', 'Animation', 'War', 'Film-Noir', 'Children', 'Mystery'],
		...['Sci-Fi', 'Fantasy', 'Romance', 'Crime', 'Adventure'],
	],
} as const;

/** Groups that the model hardly knows. */
export const STRANGE_GROUPS = {
	director: [
		...['Claude Chabrol', 'Éric Rohmer', 'Rainer Werner Fassbinder', 'Takashi Miike', 'Mario Bava', 'Lucio Fulci'],
		...['Aki Kaurismäki', 'Jesús Franco', 'Johnnie To', 'Yasujirō Ozu', 'Kenji Mizoguchi', 'Carlos Saura'],
	],
	country: ['TR', 'PH', 'ID', 'EG', 'RO', 'HU', 'GR', 'CZ', 'FI', 'IL', 'CU', 'RS'],
	language: ['tr', 'ta', 'te', 'ml', 'ro', 'hu', 'el', 'fi', 'he', 'cs'],
} as const;

/** Themes, and the terms of the source that mark their movies. */
export const THEMES: Readonly<Record<string, readonly string[]>> = {
	zombies: ['Zombiefilm', 'Zombie'],
	dinosaurs: ['Dinosaur'],
	boxing: ['Boxing', 'Boxer'],
	samurai: ['Samurai Film', 'Samurai', 'Jidaigeki'],
	pirates: ['Pirate Film', 'Pirate'],
	slashers: ['Slasher Film', 'Teen Horror Film'],
	'on the road': ['Road Movie', 'Road Trip'],
	courtrooms: ['Courtroom Drama', 'Court', 'Trial'],
	superheroes: ['Action Super Hero', 'Super Hero', 'Masked Vigilante'],
	robots: ['Robot', 'Android', 'Man versus Machine', 'Cyborg'],
	'lives of real people': ['Biopic', 'Biography'],
	prisons: ['Prison', 'Prison Cell', 'Jailbreak', 'Prisoner'],
	gangsters: ['Gangster Film', 'Gangster', 'Gangster Boss', 'Mafia Film', 'Mafia'],
	werewolves: ['Werewolve-Movie', 'Werewolf'],
	witches: ['Witch', 'Wizard', 'Magic'],
	disasters: ['Disaster Film', 'Natural Disaster', 'Earthquake', 'Tsunami'],
	'Vietnam War': ['Vietnam'],
	Holocaust: ['Holocaust', 'Concentration Camp'],
	weddings: ['Wedding', 'Marriage Proposal', 'Bride'],
	dance: ['Dance Film', 'Dance', 'Dancer'],
	'fairy tales': ['Fairy Tale Film', 'Fairy Tale', 'Princess'],
	parodies: ['Parody'],
	'haunted houses': ['Haunted House Film', 'Haunted House', 'Ghost-Movie', 'Ghost'],
	cooking: ['Cooking', 'Cook', 'Restaurant'],
	dogs: ['Dog'],
	submarines: ['Submarine'],
	'hired killers': ['Contract Killer', 'Murder on Command', 'Assassin'],
	'serial killers': ['Serial Killer'],
	'after the end': ['Apocalypse & Post-Apocalypse', 'Utopia & Dystopia'],
	'stop motion': ['Stop Motion', 'Claymation'],
	racing: ['Racing Film', 'Car Race'],
	screwball: ['Screwball Comedy Film'],
	aliens: ['Extraterrestrial Monsters', 'Extraterrestrial', 'Aliens', 'Alien Life-Form'],
	'growing up': ['Coming Of Age', 'Becoming an Adult', 'Puberty'],
	swordplay: ['Swords and Sandals', 'Monumental Film', 'Gladiator'],
};
