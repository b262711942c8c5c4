import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Movie } from '../../catalogue/movie.ts';
import type { Ranker } from '../../evaluation/ranker.ts';
import type { TypicalUsers } from '../../evaluation/report-figures.ts';
import { indexMovies, type MovieIndex } from '../../model/movie-index.ts';
import type { Profile } from '../../recommender/fold-in.ts';
import { type Persona, personas, ratingsOf } from '../../rules/personas.ts';
import type { TrainingSet } from '../../training/training-set.ts';

/** How many movies a persona is shown. */
const LIST_LENGTH = 10;

/** Trains each row on all people, and counts the expected movies in what it recommends to the personas of the bot. */
export function measureTypicalUsers(set: TrainingSet, rows: readonly Ranker[], catalogue: Catalogue): TypicalUsers {
	const index = indexMovies(set.movieIds);
	const ranks = rows.map((row) => row.fit(set));
	return {
		rankers: rows.map(({ name }) => name),
		rows: personas.map((persona) => {
			const given = toProfile(persona, index);
			const isExpected = (row: number) => fits(catalogue.get(set.movieIds[row]), persona.expected);
			return {
				title: persona.title,
				expected: ranks.map((rank) => rank(given, LIST_LENGTH).filter(isExpected).length),
			};
		}),
	};
}

function toProfile(persona: Persona, { rowOf }: MovieIndex): Profile {
	const known = [...ratingsOf(persona)].flatMap(([movieId, stars]) => {
		const row = rowOf(movieId);
		return row === undefined ? [] : [{ row, stars }];
	});
	known.sort((a, b) => a.row - b.row);
	return { rows: known.map(({ row }) => row), stars: known.map(({ stars }) => stars) };
}

function fits(movie: Movie | undefined, { genres = [], until, movies = [] }: Persona['expected']): boolean {
	if (movie === undefined) return false;
	const isOfTime = until !== undefined && movie.year !== undefined && movie.year <= until;
	return isOfTime || movies.includes(movie.id) || movie.genres.some((genre) => genres.includes(genre));
}
