/** "Series" of Wikidata that are lists of what a studio made, or of a person's favourites. */
const LIST = /^list of |greatest|\bstudios?\b|\banimation\b|original movies|feature films|\bcomedies\b/i;
const ENDING = / (?:in film|film series|film franchise|films|series|franchise|pentalogy)$/i;

/**
 * Chooses the name of a movie's series: its franchise, else the first series that is no list.
 *
 * @example chooseSeries({ series: 'list of Pixar films|Toy Story', franchise: '' }) // 'Toy Story'
 */
export function chooseSeries({ series, franchise }: Readonly<Record<string, string>>): string | undefined {
	const names = [...franchise.split('|'), ...series.split('|')].map((name) => name.trim());
	return names
		.find((name) => name !== '' && !LIST.test(name) && !/^Q\d+$/.test(name))
		?.replace(ENDING, '')
		.replace(/^EON /, '');
}
