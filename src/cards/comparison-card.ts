import type { Movie } from '../catalogue/movie.ts';
import type { SharedMovie, TasteComparison } from '../rules/compare-tastes.ts';
import type { Texts } from '../texts/texts.ts';
import { describeFits } from './describe-fits.ts';
import { formatStars } from './format-stars.ts';
import { listMovies, NO_POSTERS } from './list-movies.ts';
import { type Block, container, text } from './message.ts';
import { nameMovie, nameMovieBriefly } from './name-movie.ts';
import { namePerson } from './name-people.ts';

/** How two tastes compare, and two movies for tonight, which can be rated and hidden. */
export function showComparison(comparison: TasteComparison, texts: Texts): Block[] {
	const { people, likeness, shared, forEach, tonight } = comparison;
	const [own, other] = people.map(namePerson);
	const heading = texts.say('compare.heading', { own, other, likeness, basis: texts.say('compare.basis', { shared }) });
	const sections = [
		heading,
		...describeShared(comparison, texts),
		...describeFor(own, other, forEach[0], texts),
		...describeFor(other, own, forEach[1], texts),
		...(tonight.length === 0 ? [] : [texts.say('compare.tonight')]),
	];
	const listed = tonight.map((pick, index) => ({
		movie: pick.movie,
		content: texts.say('compare.pick', {
			place: index + 1,
			movie: nameMovie(pick.movie, texts),
			fits: describeFits(pick, texts),
		}),
	}));
	return [container(text(sections.join('\n\n')), ...listMovies(listed, NO_POSTERS, texts))];
}

function describeShared({ loved, apart }: TasteComparison, texts: Texts): string[] {
	const lineOf = ({ movie, stars: [own, other] }: SharedMovie): string =>
		texts.say('compare.stars', {
			movie: nameMovieBriefly(movie, texts),
			own: formatStars(own),
			other: formatStars(other),
		});
	return [
		...(loved.length === 0 ? [] : [[texts.say('compare.loved'), ...loved.map(lineOf)].join('\n')]),
		...(apart.length === 0 ? [] : [[texts.say('compare.apart'), ...apart.map(lineOf)].join('\n')]),
	];
}

/** What one loves that suits the other. */
function describeFor(person: string, lover: string, movies: readonly Movie[], texts: Texts): string[] {
	if (movies.length === 0) return [];
	const names = texts.list(movies.map((movie) => nameMovieBriefly(movie, texts)));
	return [texts.say('compare.forOther', { lover, person, movies: names })];
}
