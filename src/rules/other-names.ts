import { foldName } from './fold-name.ts';

/** What people type besides the name and the code of a country or language. */
export const OTHER_NAMES = {
	country: foldNames({
		CZ: 'czech republic',
		GB: 'uk, britain, great britain, england, angleterre, inglaterra, inghilterra, scotland, wales',
		HK: 'hong kong',
		KR: 'korea, corée, corea, coreia',
		NG: 'nollywood',
		NL: 'holland, hollande, holanda, olanda',
		SU: 'ussr, udssr, urss, ソ連',
		US: 'usa, america, amerika, amérique, américa, アメリカ, hollywood',
	}),
	language: foldNames({ fa: 'farsi', hi: 'bollywood', zh: 'mandarin, cantonese' }),
};

/** Adjectives of countries, in one form each, where they are no names of languages. */
export const ADJECTIVES = foldNames({
	AR: 'argentinian, argentine, argentinisch, argentin, argentino',
	AT: 'austrian, österreichisch, autrichien, austriaco',
	AU: 'australian, australisch, australien, australiano',
	BE: 'belgian, belgisch, belge, belga',
	BR: 'brazilian, brasilianisch, brésilien, brasileño, brasileiro, brasiliano',
	CA: 'canadian, kanadisch, canadien, canadiense, canadense, canadese',
	CH: 'swiss, schweizer, schweizerisch, suisse, suizo, suíço, svizzero',
	CL: 'chilean, chilenisch, chilien, chileno, cileno',
	CO: 'colombian, kolumbianisch, colombien, colombiano',
	CU: 'cuban, kubanisch, cubain, cubano',
	EG: 'egyptian, ägyptisch, égyptien, egipcio, egiziano',
	GB: 'british, scottish, welsh, britisch, britannique, británico, britannico',
	IE: 'irish, irisch, irlandais, irlandés, irlandese',
	IL: 'israeli, israelisch, israélien, israelense, israeliano',
	IN: 'indian, indisch, indien, indio, indiano',
	IR: 'iranian, iranisch, iranien, iraní, iraniano',
	KR: 'south korean, südkoreanisch, sud-coréen, surcoreano, sul-coreano, sudcoreano',
	MX: 'mexican, mexikanisch, mexicain, mexicano, messicano',
	NG: 'nigerian, nigerianisch, nigeriano',
	NZ: 'neuseeländisch, néo-zélandais, neozelandés, neozelandese',
	SU: 'soviet, sowjetisch, soviétique, soviético, sovietico',
	TW: 'taiwanese, taiwanisch, taïwanais, taiwanés',
	US:
		'american, amerikanisch, us-amerikanisch, américain, americano, norteamericano, norte-americano, ' +
		'estadounidense, statunitense',
	ZA: 'south african, südafrikanisch, sud-africain, sudafricano, sul-africano',
});

function foldNames(names: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
	return new Map(Object.entries(names).map(([code, each]) => [code, each.split(', ').map(foldName)]));
}
