import { readModel } from '../../src/model/model-file.ts';
import { accent } from '../texts/pseudo-language.ts';

/** A situation that a person gets into seldom, or only by a forged `custom_id`. */
export interface RareCase {
	readonly what: string;
	readonly ratings?: readonly (readonly [movieId: number, stars: number])[];
	/** A command, or the `custom_id` of a button; `ME` in it stands for the person. */
	readonly requests: readonly (string | Typed)[];
}

type Typed = readonly [command: string, options?: Record<string, string | number>, subcommand?: string];

const LIKED: RareCase['ratings'] = [1, 2, 3, 6, 7, 364].map((movieId) => [movieId, 4.5]);
const LOVED = [1, 2571, 260, 1196].map((movieId) => [movieId, 5] as const);
const FEW = { genre: 'Western', from: 1992, to: 1992 };
const { movieIds } = await readModel('models/default.safetensors');

export const rareCases: readonly RareCase[] = [
	{ what: 'a button of an older version', requests: ['rate:dance'] },
	{ what: 'a movie that is gone', requests: ['rate:panel:0'] },
	{ what: 'a title that is too long', requests: [['movie', { movie: 'x'.repeat(201) }]] },
	{ what: 'a title that is only near others', requests: [['movie', { movie: accent('xylophone dreams') }]] },
	{ what: 'titles without a year', requests: [['movie', { movie: accent('One Night Only') }]] },
	{ what: 'a movie without genres', requests: [['similar', { movie: 'id:83773' }]] },
	{ what: 'movies that share fans alone', requests: [['similar', { movie: 'id:2762' }]] },
	{
		what: 'stars as before',
		ratings: [[10, 4.5]],
		requests: [['rate', { movie: 'id:10', stars: 4.5 }]],
	},
	{ what: 'a country where nothing is known', requests: [['movie', { movie: 'id:1', country: 'DE' }]] },
	{ what: 'a taste of which too little is known', ratings: [[1, 4]], requests: ['ratings:taste'] },
	{
		what: 'a taste like that of others',
		ratings: [32, 47, 50, 110, 150].map((movieId) => [movieId, 4]),
		requests: ['ratings:taste'],
	},
	{
		what: 'a taste stricter than that of others',
		ratings: [318, 296, 50, 110, 260].map((movieId) => [movieId, 1]),
		requests: ['ratings:taste', 'ratings:share'],
	},
	{
		what: 'a movie that does not suit what was rated near it',
		ratings: [364, 588, 296, 858, 2571].map((movieId) => [movieId, 5]),
		requests: [['movie', { movie: 'id:3785' }]],
	},
	{ what: 'a list that is gone', ratings: LIKED, requests: ['recommend:page:ME:10::::b:1'] },
	{ what: 'an old undo button', ratings: [[1, 2]], requests: ['rate:undo:1:5:-', 'unrate:undo:1:5'] },
	{
		what: 'a text that means no movie of one’s own',
		ratings: [[1, 2]],
		requests: [
			['unrate', { movie: accent('Sabrina') }],
			['watchlist', { movie: 'id:29' }, 'add'],
			['watchlist', { movie: accent('Sabrina') }, 'remove'],
		],
	},
	{ what: 'a movie wanted that is rated', ratings: [[1, 2]], requests: [['watchlist', { movie: 'id:1' }, 'add']] },
	{ what: 'a movie hidden again', requests: ['rate:hide:1:uninterested', 'rate:unhide:1:seen'] },
	{ what: 'a rating to change that is removed', requests: ['ratings:edit:1:newest:0'] },
	{
		what: 'every kind of query',
		ratings: LIKED,
		requests: [
			['recommend', { from: 1994, to: 1994 }],
			['recommend', { from: 1990, to: 1999 }],
			['recommend', { genre: 'Comedy' }],
			['recommend', { genre: 'Comedy', from: 1994, to: 1994 }],
			['recommend', { genre: 'Comedy', from: 1990 }],
			['recommend', { country: 'US', language: 'en', director: accent('Alfred Hitchcock'), 'not-genre': 'Western' }],
			['recommend', { 'max-minutes': 95 }],
			['similar', { movie: 'id:6', 'not-genre': 'War' }],
			['similar', { movie: 'id:6', to: 1875 }],
		],
	},
	{
		what: 'queries that make no sense',
		requests: [
			['recommend', { genre: 'War', 'not-genre': 'War' }],
			['recommend', { 'max-minutes': 0 }],
			['recommend', { country: '7' }],
			['recommend', { country: '7', language: 'en' }],
			['recommend', { language: '7' }],
			['recommend', { director: '7' }],
			['recommend', { director: accent('Kubrik') }],
		],
	},
	{
		what: 'all that fit were recommended lately',
		ratings: LIKED,
		requests: Array.from({ length: 5 }, () => ['recommend', FEW] as const),
	},
	{
		what: 'two low ratings that speak against a movie, and share no genre',
		ratings: [...LOVED, [1997, 0.5], [1035, 0.5], [1258, 0.5], [899, 0.5]],
		requests: [['movie', { movie: 'id:261' }]],
	},
	{ what: 'a movie that few have rated', ratings: LIKED, requests: [['movie', { movie: 'id:1123185887' }]] },
	{ what: 'a list of another person', requests: ['recommend:more:1:10::::balanced'] },
	{
		what: 'ratings of which no single one is a reason',
		ratings: [[1997, 4]],
		requests: [['movie', { movie: 'id:185' }]],
	},
	{
		what: 'liked movies by one director',
		ratings: [5618, 3000, 5971, 31658, 26662].map((movieId) => [movieId, 5]),
		requests: [['recommend']],
	},
	{
		what: 'liked movies from one country',
		ratings: [31364, 158783, 202439, 162082, 51709].map((movieId) => [movieId, 5]),
		requests: [['recommend']],
	},
	{
		what: 'liked movies of one kind',
		ratings: [1997, 1982, 1258, 1347, 183869, 103688].map((movieId) => [movieId, 5]),
		requests: [['recommend']],
	},
	{
		what: 'liked movies of one time',
		ratings: [3307, 3022, 2010, 8125, 3629].map((movieId) => [movieId, 5]),
		requests: [['recommend']],
	},
	{ what: 'one rating', ratings: [[364, 5]], requests: [['recommend']] },
	{
		what: 'ratings that speak against a movie of their kind',
		ratings: [...LOVED, [1035, 1], [914, 1], [899, 1], [1947, 1]],
		requests: [['movie', { movie: 'id:2565' }]],
	},
	{
		what: 'ratings that speak against a movie of two kinds',
		ratings: [...LOVED, [1997, 0.5], [1035, 0.5], [1258, 0.5], [899, 0.5]],
		requests: [['movie', { movie: 'id:2657' }]],
	},
	{
		what: 'ratings of three stars alone',
		ratings: [1, 2, 3].map((movieId) => [movieId, 3]),
		requests: [['recommend']],
	},
	{ what: 'similar movies that share no fans', requests: [['similar', { movie: 'id:66808' }]] },
	{ what: 'similar movies that few have rated', requests: [['similar', { movie: 'id:267920' }]] },
	{ what: 'similar movies by one director', requests: [['similar', { movie: 'id:6' }]] },
	{ what: 'similar movies from one country', requests: [['similar', { movie: 'id:27773' }]] },
	{ what: 'a quick start in use', requests: ['recommend:others:ME:'] },
	{ what: 'a quick start of a person whose taste is known', ratings: LIKED, requests: ['recommend:others:ME:'] },
	{ what: 'ratings outside the model alone', ratings: [[131382, 5]], requests: [['recommend']] },
	{ what: 'low ratings alone', ratings: [[1, 0.5]], requests: [['recommend']] },
	{
		what: 'a quick start that has no more movies',
		ratings: [...movieIds].slice(0, 200).map((movieId) => [movieId, 4]),
		requests: ['recommend:others:ME:'],
	},
	{ what: 'no persona to stop', requests: ['persona:stop'] },
	{ what: 'a persona that is gone', requests: ['persona:start:7'] },
	{
		what: 'a persona as a starting point',
		requests: ['persona:start:horror', ['recommend'], ['privacy', {}, 'show']],
	},
	{ what: 'a question to another person', requests: ['privacy:delete:1'] },
];
