import { makeZip } from './make-zip.ts';

/** A file as a service or a spreadsheet writes it, and what it says. Every title and every date is made up. */
export interface Fixture {
	readonly name: string;
	readonly content: string | Buffer;
	/** As `describeHistory` says it. */
	readonly expected: readonly string[];
}

const lines = (...rows: readonly string[]): string => `${rows.join('\r\n')}\r\n`;

const RATINGS = lines(
	'Date,Name,Year,Letterboxd URI,Rating',
	'2014-12-01,Heat,1995,https://boxd.it/29MG,4.5',
	'2014-12-02,"Crouching Tiger, Hidden Dragon",2000,https://boxd.it/2aB0,0.5',
);
const RATED = ['rated "Heat" 1995 4.5★ 2014-12-01', 'rated "Crouching Tiger, Hidden Dragon" 2000 0.5★ 2014-12-02'];
const WATCHED = lines(
	'Date,Name,Year,Letterboxd URI',
	'2014-12-01,Heat,1995,https://boxd.it/29MG',
	'2015-01-05,Ronin,1998,https://boxd.it/29x2',
);
const DIARY = lines(
	'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date',
	'2015-01-06,Heat,1995,https://boxd.it/3tYYj3,4,Yes,"noir, night",2015-01-05',
	'2015-01-07,Ronin,1998,https://boxd.it/3tYYj4,,,,2015-01-06',
);

const IMDB_NEW =
	'Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,' +
	'Release Date,Directors';
const IMDB_2018 = IMDB_NEW.replace('Original Title,', '');
const IMDB_2017 =
	'"position","const","created","modified","description","Title","Title type","Directors","You rated","IMDb Rating",' +
	'"Runtime (mins)","Year","Genres","Num. Votes","Release Date (month/day/year)","URL"';
const IMDB_LIST =
	'Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,' +
	'Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated';

const heat = (type: string): string =>
	`tt0113277,9,2019-03-04,Heat,Heat,https://www.imdb.com/title/tt0113277,${type},8.3,170,1995,"Action, Crime",1,1995-12-15,"A B"`;

const traktMovie = { title: 'Heat', year: 1995, ids: { trakt: 1, slug: 'heat-1995', imdb: 'tt0113277', tmdb: 949 } };
const traktShow = { title: 'Chernobyl', year: 2019, ids: { trakt: 2, imdb: 'tt7366338', tmdb: 87108 } };
const TRAKT_RATINGS = JSON.stringify([
	{ rated_at: '2020-01-02T10:11:00.000Z', rating: 9, type: 'movie', movie: traktMovie },
	{ rated_at: '2020-01-03T10:11:00.000Z', rating: 10, type: 'show', show: traktShow },
]);
const TRAKT_HISTORY = JSON.stringify([
	{ id: 1, watched_at: '2020-01-02T10:11:00.000Z', action: 'watch', type: 'movie', movie: traktMovie },
	{ id: 2, watched_at: '2020-01-04T10:11:00.000Z', action: 'watch', type: 'episode', episode: {}, show: traktShow },
]);
const TRAKT_WATCHLIST = JSON.stringify([
	{ rank: 1, id: 3, listed_at: '2020-01-05T10:11:00.000Z', notes: null, type: 'movie', movie: traktMovie },
]);
const TRAKT_RATED = 'rated "Heat" 1995 4.5★ 2020-01-02T10:11 tt0113277 tmdb949';

const MATINEE = JSON.stringify({
	userId: '1',
	ratings: [{ movieId: 6, stars: 4.5, title: 'Heat (1995)', ratedAt: '2020-01-02T10:11:00.000Z' }],
	dismissals: [
		{ movieId: 8, reason: 'seen', title: 'Ronin (1998)', dismissedAt: '2020-01-03T10:11:00.000Z' },
		{ movieId: 9, reason: 'not interested', title: 'Jaws (1975)', dismissedAt: '2020-01-04T10:11:00.000Z' },
	],
	shown: [],
	watchlist: [{ movieId: 10, title: 'Alien (1979)', addedAt: '2020-01-05T10:11:00.000Z' }],
	persona: null,
});

const TABLE = lines('Title,Year,Rating', 'Amélie,2001,5', 'Léon,1994,3.5');
const TABLE_ROWS = ['table, stars', 'rated "Amélie" 2001 5★', 'rated "Léon" 1994 3.5★'];

const utf16 = (text: string, mark: boolean): Buffer => Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
const utf16BigEndian = (text: string): Buffer => utf16(text, true).swap16();

/** Ratings of a column, one movie each. */
const table = (...ratings: readonly string[]): string =>
	lines('Title;Year;Rating', ...ratings.map((rating, at) => `Movie ${at};1999;${rating}`));
const rated = (scale: string, ...stars: readonly string[]): string[] => [
	`table, ${scale}`,
	...stars.map((each, at) => (each === '' ? `seen "Movie ${at}" 1999` : `rated "Movie ${at}" 1999 ${each}★`)),
];
const dates = (...texts: readonly string[]): string =>
	lines('Date\tName\tYear\tLetterboxd URI\tRating', ...texts.map((text) => `${text}\tHeat\t1995\t\t4`));
const dated = (...days: readonly string[]): string[] => [
	'Letterboxd, stars',
	...days.map((day) => `rated "Heat" 1995 4★${day === '' ? '' : ` ${day}`}`),
];

const LETTERBOXD: readonly Fixture[] = [
	{ name: 'Letterboxd ratings', content: RATINGS, expected: ['Letterboxd, stars', ...RATED] },
	{
		name: 'Letterboxd ratings with LF',
		content: RATINGS.replaceAll('\r\n', '\n'),
		expected: ['Letterboxd, stars', ...RATED],
	},
	{
		name: 'Letterboxd ratings with CR',
		content: RATINGS.replaceAll('\r\n', '\r'),
		expected: ['Letterboxd, stars', ...RATED],
	},
	{
		name: 'Letterboxd ratings with a byte order mark',
		content: `\uFEFF${RATINGS}`,
		expected: ['Letterboxd, stars', ...RATED],
	},
	{
		name: 'Letterboxd ratings saved by Excel: semicolons and American dates',
		content: lines('Date;Name;Year;Letterboxd URI;Rating', '6/30/2022;Heat;1995;https://boxd.it/29MG;4,5'),
		expected: ['Letterboxd, stars', 'rated "Heat" 1995 4.5★ 2022-06-30'],
	},
	{
		name: 'Letterboxd ratings of 2016 with long addresses',
		content: lines(
			'Date,Name,Year,Letterboxd URI,Rating',
			'2016-01-02,Life,2017,https://letterboxd.com/film/life-2017/,3.5',
		),
		expected: ['Letterboxd, stars', 'rated "Life" 2017 3.5★ 2016-01-02'],
	},
	{
		name: 'Letterboxd ratings with the columns of a tool',
		content: lines(
			'Date,Name,Year,Letterboxd URI,Rating,Title Type,TmdbId,Const',
			'2016-01-02,Heat,1995,https://boxd.it/29MG,4,movie,949,tt0113277',
		),
		expected: ['Letterboxd, stars', 'rated "Heat" 1995 4★ 2016-01-02 tt0113277 tmdb949'],
	},
	{
		name: 'Letterboxd ratings without a year',
		content: lines('Date,Name,Year,Letterboxd URI,Rating', '2016-01-02,Untitled,,https://boxd.it/29MG,4'),
		expected: ['Letterboxd, stars', 'rated "Untitled" 4★ 2016-01-02'],
	},
	{
		name: 'Letterboxd watched',
		content: WATCHED,
		expected: ['Letterboxd, none', 'seen "Heat" 1995 2014-12-01', 'seen "Ronin" 1998 2015-01-05'],
	},
	{
		name: 'Letterboxd diary: the day it was watched, and no stars',
		content: DIARY,
		expected: ['Letterboxd, stars', 'rated "Heat" 1995 4★ 2015-01-05', 'seen "Ronin" 1998 2015-01-06'],
	},
	{
		name: 'Letterboxd diary of 2014, without Rewatch',
		content: lines(
			'Date,Name,Year,Letterboxd URI,Rating,Tags,Watched Date',
			'2014-12-01,Heat,1995,http://letterboxd.com/someone/film/heat/,4.5,,2014-11-07',
		),
		expected: ['Letterboxd, stars', 'rated "Heat" 1995 4.5★ 2014-11-07'],
	},
	{
		name: 'Letterboxd reviews over several lines',
		content: lines(
			'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date',
			'2014-12-01,Heat,1995,https://boxd.it/1,4.5,,"Two ""actors"",\n\none table.",,2014-11-07',
		),
		expected: ['Letterboxd, stars', 'rated "Heat" 1995 4.5★ 2014-11-07'],
	},
	{
		name: 'Letterboxd list with its preamble',
		content: lines(
			'Letterboxd list export v7',
			'Date,Name,Tags,URL,Description',
			'2020-01-01,To watch,,https://boxd.it/a,',
			'',
			'Position,Name,Year,URL,Description',
			'1,Heat,1995,https://boxd.it/29MG,',
		),
		expected: ['Letterboxd, none', 'wanted "Heat" 1995'],
	},
	{
		name: 'Letterboxd import',
		content: lines(
			'LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,WatchedDate,Rating,Rewatch,Tags,Review',
			',949,tt0113277,Heat,1995,Michael Mann,2020-01-02,4.5,,,',
		),
		expected: ['Letterboxd, stars', 'rated "Heat" 1995 4.5★ 2020-01-02 tt0113277 tmdb949'],
	},
	{
		name: 'Letterboxd address with the id of another service',
		content: lines('Title,Year,URL', 'Heat,1995,https://letterboxd.com/tmdb/949'),
		expected: ['table, none', 'seen "Heat" 1995 tmdb949'],
	},
	{
		name: 'Letterboxd slug where the title is missing',
		content: lines('Date,Name,Year,Letterboxd URI,Rating', '2016-01-02,,1995,https://letterboxd.com/film/heat-1995/,4'),
		expected: ['Letterboxd, stars', 'rated "heat 1995" 1995 4★ 2016-01-02'],
	},
	{
		name: 'Letterboxd archive: what counts first, what is skipped, what is never opened',
		content: await makeZip({
			'watched.csv': WATCHED,
			'ratings.csv': RATINGS,
			'diary.csv': DIARY,
			'watchlist.csv': lines('Date,Name,Year,Letterboxd URI', '2020-01-01,Alien,1979,https://boxd.it/29x3'),
			'likes/films.csv': lines('Date,Name,Year,Letterboxd URI', '2020-01-02,Jaws,1975,https://boxd.it/29x4'),
			'likes/lists.csv': lines('Date,Content', '2020-01-02,https://boxd.it/x'),
			'profile.csv': RATINGS.replaceAll('Heat', 'From the profile'),
			'comments.csv': RATINGS.replaceAll('Heat', 'From the comments'),
			'reviews.csv': DIARY.replaceAll('Heat', 'From the reviews'),
			'deleted/diary.csv': DIARY.replaceAll('Heat', 'Deleted'),
			'orphaned/diary.csv': DIARY.replaceAll('Heat', 'Orphaned'),
			'lists/best.csv': RATINGS.replaceAll('Heat', 'From a list'),
		}),
		expected: [
			'Letterboxd, stars',
			...RATED,
			'rated "Heat" 1995 4★ 2015-01-05',
			'seen "Ronin" 1998 2015-01-06',
			'liked "Jaws" 1975 2020-01-02',
			'seen "Heat" 1995 2014-12-01',
			'seen "Ronin" 1998 2015-01-05',
			'wanted "Alien" 1979 2020-01-01',
		],
	},
	{
		name: 'Letterboxd archive packed again with its folder',
		content: await makeZip({
			'letterboxd-me-2020/ratings.csv': RATINGS,
			'__MACOSX/letterboxd-me-2020/._ratings.csv': 'x',
		}),
		expected: ['Letterboxd, stars', ...RATED],
	},
];

const IMDB: readonly Fixture[] = [
	{
		name: 'IMDb ratings since 2024',
		content: lines(IMDB_NEW, heat('Movie')),
		expected: ['IMDb, points', 'rated "Heat" 1995 = "Heat" 4.5★ 2019-03-04 tt0113277'],
	},
	{
		name: 'IMDb ratings of 2018',
		content: lines(IMDB_2018, 'tt0113277,9,2019-03-04,Heat,https://x,movie,8.3,170,1995,Crime,1,1995-12-15,A B'),
		expected: ['IMDb, points', 'rated "Heat" 1995 4.5★ 2019-03-04 tt0113277'],
	},
	{
		name: 'IMDb ratings of 2017',
		content: lines(
			IMDB_2017,
			'"1","tt0113277","Sat Dec 31 00:00:00 2016","","","Heat","Feature Film","A B","9","8.3","170","1995","crime","1",' +
				'"1995-12-15","http://www.imdb.com/title/tt0113277/"',
		),
		expected: ['IMDb, points', 'rated "Heat" 1995 4.5★ 2016-12-31T00:00 tt0113277'],
	},
	{
		name: 'IMDb ratings of late 2017',
		content: lines(
			'Const,Your Rating,Date Added,Title,URL,Title Type,Year',
			'tt0113277,9,2017-11-12,Heat,u,movie,1995',
		),
		expected: ['IMDb, points', 'rated "Heat" 1995 4.5★ 2017-11-12 tt0113277'],
	},
	{
		name: 'IMDb list or watchlist, partly rated',
		content: lines(
			IMDB_LIST,
			'1,tt0113277,2020-01-02,2020-01-02,,Heat,Heat,u,Movie,8.3,170,1995,Crime,1,1995-12-15,A B,,',
			'2,tt0114369,2020-01-03,2020-01-03,,Se7en,Se7en,u,Movie,8.6,127,1995,Crime,1,1995-09-22,A B,10,2021-01-02',
		),
		expected: [
			'IMDb, points',
			'wanted "Heat" 1995 = "Heat" 2020-01-02 tt0113277',
			'rated "Se7en" 1995 = "Se7en" 5★ 2021-01-02 tt0114369',
		],
	},
	...[
		['TV Series', 'series'],
		['tvSeries', 'series'],
		['TV Mini Series', 'series'],
		['tvMiniSeries', 'series'],
		['Serie TV', 'series'],
		['Mini serie TV', 'series'],
		['Série télévisée', 'series'],
		['TV Episode', 'episode'],
		['tvEpisode', 'episode'],
		['Episodio TV', 'episode'],
		['Video Game', 'game'],
		['videoGame', 'game'],
		['Videogioco', 'game'],
		['Film', 'rated'],
		['TV Movie', 'rated'],
		['tvMovie', 'rated'],
		['TV Special', 'rated'],
		['Corto', 'rated'],
	].map(([type, kind]) => ({
		name: `IMDb title type ${type}`,
		content: lines(IMDB_NEW, heat(type)),
		expected: ['IMDb, points', `${kind} "Heat" 1995 = "Heat" 4.5★ 2019-03-04 tt0113277`],
	})),
	{
		name: 'IMDb archive of one file',
		content: await makeZip({ 'export.csv': lines(IMDB_NEW, heat('Movie')) }),
		expected: ['IMDb, points', 'rated "Heat" 1995 = "Heat" 4.5★ 2019-03-04 tt0113277'],
	},
];

const OTHERS: readonly Fixture[] = [
	{
		name: 'Trakt ratings',
		content: TRAKT_RATINGS,
		expected: ['Trakt, points', TRAKT_RATED, 'series "Chernobyl" 2019 5★ 2020-01-03T10:11'],
	},
	{
		name: 'Trakt history',
		content: TRAKT_HISTORY,
		expected: [
			'Trakt, points',
			'seen "Heat" 1995 2020-01-02T10:11 tt0113277 tmdb949',
			'episode "Chernobyl" 2019 2020-01-04T10:11',
		],
	},
	{
		name: 'Trakt watchlist',
		content: TRAKT_WATCHLIST,
		expected: ['Trakt, points', 'wanted "Heat" 1995 2020-01-05T10:11 tt0113277 tmdb949'],
	},
	{
		name: 'Trakt watched movies of older backups',
		content: JSON.stringify([{ plays: 2, last_watched_at: '2020-01-02T10:11:00.000Z', movie: traktMovie }]),
		expected: ['Trakt, points', 'seen "Heat" 1995 2020-01-02T10:11 tt0113277 tmdb949'],
	},
	{
		name: 'Trakt archive',
		content: await makeZip({
			'watched-history-1.json': TRAKT_HISTORY,
			'ratings-movies.json': TRAKT_RATINGS,
			'lists-watchlist.json': TRAKT_WATCHLIST,
			'lists-list-1-best.json': TRAKT_WATCHLIST,
			'comments-movies.json': '[]',
			'user-profile.json': '{"email":"x"}',
		}),
		expected: [
			'Trakt, points',
			TRAKT_RATED,
			'series "Chernobyl" 2019 5★ 2020-01-03T10:11',
			'wanted "Heat" 1995 2020-01-05T10:11 tt0113277 tmdb949',
			'seen "Heat" 1995 2020-01-02T10:11 tt0113277 tmdb949',
			'episode "Chernobyl" 2019 2020-01-04T10:11',
		],
	},
	{
		name: 'TMDB ratings',
		content: lines(
			'TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated',
			'949,tt0113277,movie,Heat,1995-12-15T00:00:00Z,,,7.9,8.5,2020-01-02T10:11:00Z',
			'87108,,tv,Chernobyl,2019-05-06T00:00:00Z,,,8.6,9,2020-01-02T10:11:00Z',
			'87108,,tv,Chernobyl,2019-05-06T00:00:00Z,1,2,8.6,9,2020-01-02T10:11:00Z',
		),
		expected: [
			'TMDB, points',
			'rated "Heat" 1995 4.5★ 2020-01-02T10:11 tt0113277 tmdb949',
			'series "Chernobyl" 2019 4.5★ 2020-01-02T10:11 tmdb87108',
			'episode "Chernobyl" 2019 4.5★ 2020-01-02T10:11 tmdb87108',
		],
	},
	{
		name: 'MovieLens ratings',
		content: lines('movie_id,imdb_id,tmdb_id,rating,average_rating,title', '6,0113277,949,4.5,3.8,Heat (1995)'),
		expected: ['MovieLens, stars', 'rated "Heat" 1995 4.5★ tt0113277 tmdb949 id6'],
	},
	{
		name: 'Criticker table with blanks before its headings',
		content: lines('Score, Film Name, Year, Mini Review, URL, IMDB ID', '90, Heat,1995, good ,u,tt0113277'),
		expected: ['Criticker, percent', 'rated "Heat" 1995 4.5★ tt0113277'],
	},
	{
		name: 'Criticker XML: the tier counts, not the score',
		content:
			'<recentratings><film><filmid>1</filmid><filmname>Fire &amp; Ice (1995)</filmname><imdbid>tt0113277</imdbid>' +
			'<rating>64</rating><quote/><reviewdate>Apr 23 2017, 08:18</reviewdate><tier>9</tier></film></recentratings>',
		expected: ['Criticker, tiers', 'rated "Fire & Ice" 1995 4.5★ 2017-04-23T08:18 tt0113277'],
	},
	{
		name: 'Movary history',
		content: lines('title,year,tmdbId,imdbId,watchedAt,comment', 'Heat,1995,949,tt0113277,2020-01-02,'),
		expected: ['Movary, none', 'seen "Heat" 1995 2020-01-02 tt0113277 tmdb949'],
	},
	{
		name: 'Movary ratings',
		content: lines('title,year,tmdbId,imdbId,userRating', 'Heat,1995,949,tt0113277,9', 'Ronin,1998,8195,tt0122690,0'),
		expected: ['Movary, points', 'rated "Heat" 1995 4.5★ tt0113277 tmdb949', 'seen "Ronin" 1998 tt0122690 tmdb8195'],
	},
	{
		name: 'Movary watchlist',
		content: lines('title,year,tmdbId,imdbId,addedAt', 'Heat,1995,949,tt0113277,2020-01-02'),
		expected: ['Movary, none', 'wanted "Heat" 1995 2020-01-02 tt0113277 tmdb949'],
	},
	{
		name: 'Simkl backup',
		content: JSON.stringify({
			movies: [
				{ status: 'completed', user_rating: 9, user_rated_at: '2020-01-02T10:11:00Z', movie: traktMovie },
				{ status: 'plantowatch', user_rating: null, added_to_watchlist_at: '2020-01-03T10:11:00Z', movie: traktMovie },
			],
			shows: [{ status: 'watching', show: traktShow }],
		}),
		expected: [
			'Simkl, points',
			TRAKT_RATED,
			'wanted "Heat" 1995 2020-01-03T10:11 tt0113277 tmdb949',
			'series "Chernobyl" 2019 tt7366338',
		],
	},
	{
		name: 'Simkl table',
		content: lines(
			'SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB',
			'1,Heat,movie,1995,completed,,2020-01-02,9,,,949,tt0113277',
			'2,Ronin,movie,1998,plan to watch,,,,,,8195,tt0122690',
			'3,Chernobyl,tv,2019,completed,s1e5,,10,,,87108,tt7366338',
		),
		expected: [
			'Simkl, points',
			'rated "Heat" 1995 4.5★ 2020-01-02 tt0113277 tmdb949',
			'wanted "Ronin" 1998 tt0122690 tmdb8195',
			'series "Chernobyl" 2019 5★ tt7366338 tmdb87108',
		],
	},
	{
		name: 'Ryot export',
		content: JSON.stringify({
			metadata: [
				{
					lot: 'movie',
					source: 'tmdb',
					identifier: '949',
					source_id: 'Heat',
					seen_history: [{ ended_on: '2020-01-02' }],
					reviews: [{ rating: '90' }],
					collections: [],
				},
				{
					lot: 'show',
					source: 'tmdb',
					identifier: '1',
					source_id: 'Chernobyl',
					seen_history: [],
					reviews: [],
					collections: [],
				},
				{ lot: 'book', source: 'openlibrary', identifier: 'x', source_id: 'A book' },
				{ lot: 'movie', source: 'tmdb', identifier: '8195', source_id: 'Ronin', collections: ['Watchlist'] },
			],
		}),
		expected: [
			'Ryot, percent',
			'rated "Heat" 4.5★ 2020-01-02 tmdb949',
			'series "Chernobyl"',
			'wanted "Ronin" tmdb8195',
		],
	},
	{
		name: 'Flixster',
		content: JSON.stringify({
			ratings: [
				{ score: '3.5', lastUpdated: '2 months ago', movie: { title: 'Heat', year: 1995 } },
				{ score: '+', lastUpdated: '', movie: { title: 'Ronin', year: 1998 } },
			],
		}),
		expected: ['Flixster, stars', 'rated "Heat" 1995 3.5★', 'wanted "Ronin" 1998'],
	},
	{
		name: 'Filmtipset with codes of HTML and no ids',
		content: lines(
			'VoteDate;MovieTitle;IMDB;Score',
			'2004-01-16;"Mina jag &amp; Irene";183505;3',
			'2012-02-05;You;-1;2',
		),
		expected: ['Filmtipset, stars', 'rated "Mina jag & Irene" 3★ 2004-01-16 tt0183505', 'rated "You" 2★ 2012-02-05'],
	},
	{
		name: 'Kinopoisk',
		content: lines('id,nameEng,nameRus,rating,date,year,link', '1,Heat,Схватка,9,2020-01-02,1995,x'),
		expected: ['Kinopoisk, points', 'rated "Heat" 1995 = "Схватка" 4.5★ 2020-01-02'],
	},
	{
		name: 'our own export',
		content: MATINEE,
		expected: [
			'Matinee, stars',
			'rated "Heat" 1995 4.5★ 2020-01-02T10:11 id6',
			'seen "Ronin" 1998 2020-01-03T10:11 id8',
			'unwanted "Jaws" 1975 2020-01-04T10:11 id9',
			'wanted "Alien" 1979 2020-01-05T10:11 id10',
		],
	},
];

const ENCODINGS: readonly Fixture[] = [
	{ name: 'table in UTF-8', content: TABLE, expected: TABLE_ROWS },
	{ name: 'table in UTF-8 with a byte order mark', content: `\uFEFF${TABLE}`, expected: TABLE_ROWS },
	{ name: 'table in UTF-16', content: utf16(TABLE, true), expected: TABLE_ROWS },
	{ name: 'table in UTF-16 without a mark', content: utf16(TABLE, false), expected: TABLE_ROWS },
	{ name: 'table in UTF-16, big end first', content: utf16BigEndian(TABLE), expected: TABLE_ROWS },
	{ name: 'table in Windows-1252', content: Buffer.from(TABLE, 'latin1'), expected: TABLE_ROWS },
	{ name: 'table with NUL in it', content: TABLE.replace('Léon', 'Lé\0on'), expected: TABLE_ROWS },
	{ name: 'table with tabs', content: TABLE.replaceAll(',', '\t'), expected: TABLE_ROWS },
	{ name: 'table with bars', content: TABLE.replaceAll(',', '|'), expected: TABLE_ROWS },
	{
		name: 'table with the line that Excel writes for itself',
		content: `sep=;\r\n${TABLE.replaceAll(',', ';')}`,
		expected: TABLE_ROWS,
	},
	{ name: 'table with empty lines', content: TABLE.replaceAll('\r\n', '\r\n\r\n,,\r\n'), expected: TABLE_ROWS },
	{
		name: 'table with a quote that is never closed',
		content: lines('Title,Year,Rating', 'The "Burbs,1989,4', '"Crocodile" Dundee,1986,3', '"Heat,1995,5'),
		expected: [
			'table, stars',
			'rated "The "Burbs" 1989 4★',
			'rated ""Crocodile" Dundee" 1986 3★',
			'rated ""Heat" 1995 5★',
		],
	},
	{
		name: 'table with the year in the title',
		content: lines('Movie,My rating', 'Heat (1995),5'),
		expected: ['table, stars', 'rated "Heat" 1995 5★'],
	},
	{
		name: 'table in German',
		content: lines('Titel;Jahr;Bewertung;Datum', 'Heat;1995;4,5;31.12.2020'),
		expected: ['table, stars', 'rated "Heat" 1995 4.5★ 2020-12-31'],
	},
	{
		name: 'table of ids alone',
		content: lines('imdb', 'tt0113277', 'https://www.imdb.com/title/tt0114369/'),
		expected: ['table, none', 'seen "" tt0113277', 'seen "" tt0114369'],
	},
	{
		name: 'table with rows that name nothing, and too few fields',
		content: lines('Title,Year,Rating', ',1995,4', 'Heat'),
		expected: ['table, stars', 'noTitle "" 1995 4★', 'seen "Heat"'],
	},
];

const SCALES: readonly Fixture[] = [
	{
		name: 'stars in halves',
		content: table('5', '0.5', '3,5', '', '0'),
		expected: rated('stars', '5', '0.5', '3.5', '', ''),
	},
	{ name: 'points of ten', content: table('10', '7', '1', '7.5'), expected: rated('points', '5', '3.5', '0.5', '4') },
	{ name: 'percent', content: table('100', '75', '1'), expected: rated('percent', '5', '4', '0.5') },
	{
		name: 'each with what it is out of',
		content: table('4/5', '8/10', '80 %', '★★★½'),
		expected: rated('percent', '4', '4', '4', '3.5'),
	},
	{ name: 'words for none', content: table('4', 'n/a', '-', 'unrated'), expected: rated('stars', '4', '', '', '') },
	{
		name: 'a rating beyond its scale',
		content: lines('Date,Name,Year,Letterboxd URI,Rating', '2016-01-02,Heat,1995,x,7', '2016-01-02,Ronin,1998,x,good'),
		expected: ['Letterboxd, stars', 'badRating "Heat" 1995 2016-01-02', 'badRating "Ronin" 1998 2016-01-02'],
	},
	{
		name: "percent by a person's own tenths, once there are enough",
		content: table(...Array.from({ length: 20 }, (_, at) => String(60 + at))),
		expected: rated('percent', ...Array.from({ length: 20 }, (_, at) => String((Math.floor(at / 2) + 1) / 2))),
	},
	{
		name: 'dates with the day first',
		content: dates('31/12/2020', '03/04/2020'),
		expected: dated('2020-12-31', '2020-04-03'),
	},
	{
		name: 'dates with the month first',
		content: dates('12/31/2020', '03/04/2020'),
		expected: dated('2020-12-31', '2020-03-04'),
	},
	{ name: 'dates with dots', content: dates('03.04.2020', '3.4.20'), expected: dated('2020-04-03', '2020-04-03') },
	{ name: 'dates as Excel counts days', content: dates('44000'), expected: dated('2020-06-18') },
	{ name: 'dates in seconds', content: dates('1577959860'), expected: dated('2020-01-02T10:11') },
	{ name: 'dates with a time', content: dates('2020-01-02 10:11:00'), expected: dated('2020-01-02T10:11') },
	{
		name: 'dates that are none',
		content: dates('2020-02-31', 'yesterday', '', '0000-00-00'),
		expected: dated('', '', '', ''),
	},
];

export const FIXTURES: readonly Fixture[] = [...LETTERBOXD, ...IMDB, ...OTHERS, ...ENCODINGS, ...SCALES];
