import type { SourceFile } from '../../../src/catalogue/read-source-rows.ts';

/** A few real rows of each file of a supplement, and of MovieLens. Tests add rows of their own. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
	'crosswalk.csv': [
		'id,imdb,tmdb,qid,omdb',
		'364,0110357,8587,Q36479,8587',
		'5618,0245429,129,Q155653,129',
		'122914,4154796,299534,Q23781155,120104',
		'183869,7784604,493922,Q47524071,114375',
		'286783,14230458,792307,Q108760382,208847',
	],
	'titles-omdb.csv': [
		'id,lang,title,source,official',
		'364,de,Der König der Löwen,alias,1',
		'364,fr,Le Roi lion,alias,1',
		'5618,de,Chihiros Reise ins Zauberland,alias,1',
		'5618,de,Spirited Away - Chihiros Reise ins Zauberland,alias,0',
		'5618,orig,千と千尋の神隠し,original,',
		'122914,de,Avengers 4: Endgame,alias,0',
		'122914,de,Avengers: Endgame,alias,1',
		'122914,en,Avengers: Endgame,wikipedia,',
		'122914,es,Avengers: Endgame,wikipedia,',
		'122914,es,Vengadores: Endgame,alias,1',
		'122914,orig,Avengers: Endgame,original,',
		'183869,de,Hereditary - Das Vermächtnis,alias,1',
		'286783,it,Povere creature!,alias,1',
	],
	'features-omdb.csv': [
		'id,terms,directors,countries,languages',
		'364,409|1412|783|196,Roger Allers|Rob Minkoff,US,en',
		'5618,409|570,Hayao Miyazaki,JP,ja',
		'122914,50|566,Anthony Russo|Joe Russo,US,en',
		'183869,71,Ari Aster,US,en',
		'286783,71,,US|GB|IE,en',
	],
	'terms-omdb.csv': [
		'term,kind,parent,films,en,de',
		'50,Genre,1,6711,Comedy,Komödie',
		'71,Genre,18,683,Family Drama,Familiendrama',
		'196,Genre,1,200,Musical,Musical',
		'409,Keyword,3789,132,Africa,Afrika',
		'738,Keyword,3763,173,Sexuality,Sexualität',
		'783,Keyword,738,557,Sex,Sex',
		'6299,Keyword,2938,21,Sex  Crime,Sexualverbrechen',
		'570,Keyword,6299,329,Rape,Vergewaltigung',
		'566,Keyword,738,39,Sexual Identity,Sexuelle Identität',
		'1412,Keyword,322,292,Becoming an Adult,Erwachsenwerden',
		'10920,Keyword,2904,35,Emotions,Emotionen',
	],
	'fill-years-genres.csv': ['id,year,genres', '183869,,Drama|Horror', '286783,2023,'],
	'franchise-wikidata.csv': [
		'id,qid,series,franchise',
		'364,Q36479,Walt Disney Animation Studios film,The Lion King',
		'5618,Q155653,Studio Ghibli Feature Films,',
		'122914,Q23781155,The Infinity Saga,',
	],
	'wikidata-films-2020-2025.csv': [
		'qid,id,title,year,runtime,genres,directors,cast',
		'Q23781155,122914,Avengers: Endgame,2019,181,adventure,Anthony Russo|Joe Russo,Winston Duke|Letitia Wright',
		'Q108760382,286783,Poor Things,2023,141,science_fiction|thriller,Yorgos Lanthimos,Hanna Schygulla|Emma Stone',
		'Q113877606,,Inside Out 2,2024,100,,Kelsey Mann,',
	],
	'new-films.csv': [
		'qid,omdb,imdb,imdb_from,title,year,date,runtime,genres,keywords,countries,languages,directors,cast,titles,' +
			'sitelinks,tv,short,sources',
		'Q113877606,222192,22022452,omdb.org,Inside Out 2,2024,2024-06-13,100,Animation|Comedy|Drama,Emotions,US,en,' +
			'Kelsey Mann,,de:Alles steht Kopf 2|fr:Vice-versa 2,51,,,omdb.org+oscars+wikidata+wikidata-sitelinks',
		'Q123764116,272622,,,Sebastian,2024,2024-01-21,110,Drama,,US|BE|FI,en|fr,Mikko Mäkelä,,,,,,omdb.org+wikidata',
		',,30317033,wikidata,Sebastian,2024,2024-01-01,110,Drama,,,,Mikko Mäkelä,,,11,,,wikidata-sitelinks',
		'Q114365421,,,,Love Story at Police Headquarters ~Wedding Eve~,2022,,95,Adventure|Crime,,,,,,,,1,,wikidata',
		',175897,18550264,omdb.org,"""Nosferatu"" - Ein Film wie ein Vampir",2022,2022-03-09,75,Documentary,' +
			'Horror film,DE,de,,,,,,,omdb.org',
		',273037,,,Filmstunde_23,2024,2024-02-22,89,Documentary,,DE,de,,,,,,,omdb.org',
	],
};

export const MOVIES = [
	'movieId,title,genres',
	'364,"Lion King, The (1994)",Adventure|Animation|Children|Drama|Musical|IMAX',
	'5618,Spirited Away (Sen to Chihiro no kamikakushi) (2001),Adventure|Animation|Fantasy',
	'122914,Avengers: Infinity War - Part II (2019),Action|Adventure|Sci-Fi',
	'183869,Hereditary (2018),(no genres listed)',
	'286783,Poor Things,Comedy|Romance|Sci-Fi',
];

export const LINKS = [
	'movieId,imdbId,tmdbId',
	'364,0110357,8587',
	'5618,0245429,129',
	'122914,4154796,299534',
	'183869,7784604,493922',
	'286783,14230458,792307',
];

/** The files of the sample by name, with rows of one's own after those of each file, in Unix or Windows form. */
export function sampleFiles(more: Readonly<Record<string, readonly string[]>> = {}, newline = '\n') {
	const files = Object.entries(ROWS).map(([name, rows]): [string, SourceFile] => [
		name,
		{ name, text: [...rows, ...(more[name] ?? []), ''].join(newline) },
	]);
	return new Map(files);
}
