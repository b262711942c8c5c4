import type { OptionValue } from '../../src/bot/request.ts';
import type { Movie } from '../../src/catalogue/movie.ts';

/** What one person does in Discord. */
export interface Deed {
	readonly userId: string;
	readonly command: string;
	readonly options: Readonly<Record<string, OptionValue>>;
	/** The option that is being typed; left out for a command that is sent. */
	readonly typing?: string;
}

export const PEOPLE = 50;
/** How many movies each person rates, unless another number is given. */
export const RATINGS_EACH = 200;

/** Of this many ratings, one is typed without choosing a suggestion. */
const TYPED_EACH = 10;
const LIST_EACH = 10;
const LOOK_EACH = 50;
/** How much of a title is typed when suggestions come, and when the right one is among them: each types differently. */
const FIRST_LENGTHS = [2, 3, 4, 5];
const LATER_LENGTHS = [6, 7, 8, 9, 10, 12, 15];

/** What people give, in turn: mostly what they like. */
const STARS = [5, 4, 4.5, 3, 4, 2, 5, 3.5];

/**
 * What a person does from the first rating to the last: types a title, chooses it and rates it, asks for a list now and
 * then, and sometimes looks at a movie or at all ratings.
 *
 * @param movies what people rate; more than the ratings of one person
 */
export function* listDeeds(person: number, ratings: number, movies: readonly Movie[]): Generator<Deed> {
	const userId = nameOf(person);
	for (let at = 0; at < ratings; at++) {
		const { id, title } = movies[(person * 7 + at * 3) % movies.length];
		// People are not in step, so they do not all ask for a list in the same moment.
		const turn = person + at;
		for (const lengths of [FIRST_LENGTHS, LATER_LENGTHS]) {
			const length = lengths[turn % lengths.length];
			yield { userId, command: 'rate', options: { movie: title.slice(0, length) }, typing: 'movie' };
		}
		const movie = turn % TYPED_EACH === 0 ? title : `id:${id}`;
		yield { userId, command: 'rate', options: { movie, stars: STARS[turn % STARS.length] } };
		if (turn % LIST_EACH === LIST_EACH - 1) yield { userId, command: 'recommend', options: {} };
		if (turn % LOOK_EACH !== LOOK_EACH - 1) continue;
		yield { userId, command: 'movie', options: { movie: `id:${id}` } };
		yield { userId, command: 'ratings', options: {} };
	}
}

function nameOf(person: number): string {
	return `${200_000_000_000_000_000n + BigInt(person)}`;
}
