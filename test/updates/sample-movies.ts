import type { ServedMovie } from './wikidata-server.ts';

/** Movies that the test server of Wikidata has, beside a sample catalogue. */
export const SERVED: readonly ServedMovie[] = [
	{
		id: 'Q200000001',
		labels: { en: 'Avatar: Fire and Ash', de: 'Avatar: Fire and Ash', ja: 'アバター', nb: 'Avatar 3', mul: 'x' },
		dates: ['2025-12-19', '2025-12-01'],
		imdb: 'tt1757678',
		tmdb: '83533',
		sitelinks: 60,
		article: 'Avatar: Fire and Ash (film)',
		minutes: 197,
		pointers: {
			P31: ['film'],
			P136: ['science fiction film', 'adventure film'],
			P57: ['James Cameron'],
			P495: ['United States'],
			P364: ['English'],
			P921: ['Emotions', 'Sex', 'a subject that is no term'],
			P8345: ['Avatar franchise'],
		},
	},
	{
		id: 'Q200000002',
		labels: { mul: '*Evil* [link](https://x)\u202e\u0007 | `title`\nsecond line' },
		dates: ['2025-00-00'],
		pointers: { P31: ['animated short film'], P57: ['Ada Director'], P495: ['Finland'], P364: ['Finnish'] },
		original: 'Paha elokuva',
	},
	// One that the catalogue has from Wikidata, under its working title and without directors.
	{
		id: 'Q113877606',
		labels: { en: 'Inside Out 2: Released' },
		dates: ['2024-06-10'],
		imdb: 'tt22022452',
		minutes: 96,
		pointers: { P57: ['Kelsey Mann'], P495: ['United States'] },
	},
	// One that MovieLens has.
	{
		id: 'Q108760382',
		labels: { en: 'Poor Things', fr: 'Pauvres Créatures' },
		dates: ['2024-01-12'],
		imdb: 'tt14230458',
		pointers: { P57: ['Yorgos Lanthimos'] },
	},
	// Neither an IMDb id nor a page; pornography; shown again; without a title; deleted.
	{ id: 'Q200000003', labels: { en: 'Nobody Knows Me' }, dates: ['2025-03-03'], sitelinks: 0 },
	{
		id: 'Q200000004',
		labels: { en: 'Explicit' },
		dates: ['2025-03-03'],
		pointers: { P136: ['pornographic film'] },
	},
	{ id: 'Q200000005', labels: { en: 'Metropolis' }, dates: ['1927-01-10', '2025-03-03'] },
	{ id: 'Q200000006', labels: {}, dates: ['2025-03-03'] },
	{ id: 'Q123764116', labels: {}, dates: ['2024-01-21'], isDeleted: true },
];
