import { IntlMessageFormat } from 'intl-messageformat';
import { afterAll, expect, test } from 'vitest';
import { commandList } from '../../src/command-list.ts';
import { parseTypedCommand } from '../../src/playground/page/parse-typed-command.js';
import { loadTexts } from '../../src/playground/page/say.js';
import { listUsages } from '../../src/playground/page/usage.js';
import { listPageTexts } from '../../src/playground/page-texts.ts';

const commands = commandList.map(({ data }) => data);

/** What `/recommend` gets of a line in a language. */
function readWish(locale: string, text: string) {
	loadTexts(listPageTexts(locale), IntlMessageFormat);
	const usage = listUsages(commands, locale).find(({ path }) => path === 'recommend')!;
	return parseTypedCommand(`/${usage.label} ${text}`, [usage])?.values;
}

afterAll(() => loadTexts(listPageTexts('en-US'), IntlMessageFormat));

test.each([
	['en-US', 'horror movies', 'films'],
	['de', 'Horrorfilme', 'Filme'],
	['de', 'Horror Filme', 'Filme'],
	['es-ES', 'películas terror', 'películas'],
	['pt-BR', 'filmes terror', 'filmes'],
	['it', 'film horror', 'film'],
	['fr', 'films horreur', 'films'],
	['ja', 'ホラー映画', '映画'],
])('in %s, the movies of “%s” say nothing more', (locale, horror, movies) => {
	expect(readWish(locale, horror)).toEqual({ genre: 'Horror' });
	expect([readWish(locale, movies), readWish(locale, `5 ${movies}`)]).toEqual([{}, { count: 5 }]);
});

test.each([
	['en-US', 'film noir'],
	['de', 'Film noir 40er'],
	['pt-BR', 'filme noir'],
])('in %s, “%s” is a genre', (locale, text) => {
	expect(readWish(locale, text)).toMatchObject({ genre: 'Film-Noir' });
});

test.each([
	['en-US', 'german movies', 'german'],
	['de', 'deutsche Filme', 'deutsche'],
	['de', 'Filme aus den USA', 'USA'],
	['fr', "films d'Italie", 'Italie'],
	['es-ES', 'películas de México', 'México'],
	['pt-BR', 'filmes do Brasil', 'Brasil'],
	['pt-BR', 'filmes dos Estados Unidos', 'Estados Unidos'],
	['it', 'film del Giappone', 'Giappone'],
	['it', 'film della Francia', 'Francia'],
	['it', 'film degli Stati Uniti', 'Stati Uniti'],
	['it', "film della Costa d'Avorio", "Costa d'Avorio"],
	['ja', '韓国映画', '韓国'],
	['ja', '日本の映画', '日本'],
	['ja', '日本の80年代の映画', '日本'],
])('in %s, “%s” are from %s', (locale, text, country) => {
	expect(readWish(locale, text)).toMatchObject({ country });
});

test.each([
	['de', 'unter 2 Stunden', 120],
	['fr', 'moins de 2 heures', 120],
	['es-ES', 'menos de 90 minutos', 90],
	['pt-BR', 'até 2 horas', 120],
	['it', 'meno di 2 ore', 120],
	['ja', '2時間以内', 120],
	['ja', '90分以内', 90],
])('in %s, “%s” is a length', (locale, text, minutes) => {
	expect(readWish(locale, text)).toEqual({ 'max-minutes': minutes });
});

test.each([
	['de', 'die besten Komödien der 90er'],
	['fr', 'les meilleures comédies des années 90'],
	['es-ES', 'las mejores comedias de los 90'],
	['pt-BR', 'as melhores comédias dos anos 90'],
	['it', 'una bella commedia degli anni 90'],
	['ja', '90年代のコメディ'],
	['ja', 'コメディ、90年代'],
])('in %s, “%s” are a genre and a decade', (locale, text) => {
	expect(readWish(locale, text)).toEqual({ genre: 'Comedy', from: 1990, to: 1999 });
});

test.each([
	['es-ES', 'comedias de los 80 y 90', { genre: 'Comedy', from: 1980, to: 1999 }],
	['es-ES', 'desde los 90', { from: 1990 }],
	['es-ES', 'antes de los 80', { to: 1979 }],
	['es-ES', 'hasta los 70', { to: 1979 }],
	['fr', 'comédies des années 80 et 90', { genre: 'Comedy', from: 1980, to: 1999 }],
	['pt-BR', 'comédias dos anos 1980 e 1990', { genre: 'Comedy', from: 1980, to: 1999 }],
	['it', "commedie degli anni '80", { genre: 'Comedy', from: 1980, to: 1989 }],
	['it', 'dagli anni 90', { from: 1990 }],
])('in %s, “%s” says its years', (locale, text, values) => {
	expect(readWish(locale, text)).toEqual(values);
});

test.each([
	['en-US', 'documentaries', 'Documentary'],
	['de', 'Komödien', 'Comedy'],
	['de', 'Romanzen', 'Romance'],
	['de', 'Krimis', 'Crime'],
	['fr', 'comédies', 'Comedy'],
	['fr', 'mystères', 'Mystery'],
	['es-ES', 'documentales', 'Documentary'],
	['es-ES', 'comedias', 'Comedy'],
	['pt-BR', 'comédias', 'Comedy'],
	['it', 'commedie', 'Comedy'],
	['ja', '80年代のホラー', 'Horror'],
	['ja', '80年代、ホラー', 'Horror'],
	['ja', '韓国のスリラー', 'Thriller'],
])('in %s, “%s” are a genre', (locale, text, genre) => {
	expect(readWish(locale, text)).toMatchObject({ genre });
});

test.each([
	['en-US', 'no horror movies'],
	['de', 'keine Horrorfilme'],
	['de', 'aber kein Horror'],
	['fr', "pas d'horreur"],
	['fr', 'sans horreur'],
	['es-ES', 'sin terror'],
	['pt-BR', 'sem terror'],
	['it', 'senza horror'],
	['ja', 'ホラー以外'],
])('in %s, “%s” is not wanted', (locale, text) => {
	expect(readWish(locale, text)).toEqual({ 'not-genre': 'Horror' });
});
