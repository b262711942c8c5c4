import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../../src/bot/refusal.ts';
import { readWhen } from '../../../src/rules/night/read-when.ts';
import { findMoment, readOffset } from '../../../src/rules/night/zone-offset.ts';
import { languages } from '../../../src/texts/languages.ts';
import type { TextKey } from '../../../src/texts/message.ts';

/** A Thursday, 20:00 in Berlin and 14:00 in New York. */
const NOW = Date.UTC(2026, 10, 26, 19);
const read = (typed: string, zone: string | undefined = 'Europe/Berlin', locale = 'en-US', now = NOW) =>
	new Date(readWhen(typed, { zone, locales: [locale], now })!).toISOString();
const NOON = Date.UTC(2026, 10, 26, 12);
const SHOWN = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
const refusalOf = (typed: string, zone: string | undefined) => {
	try {
		return readWhen(typed, { zone, locales: ['en-US'], now: NOW });
	} catch (error) {
		return (error as Refusal).text.key;
	}
};

describe('reads times as people type them, by the clocks of the server', () => {
	test.each([
		['fri 8pm', '2026-11-27T19:00:00.000Z'],
		['tomorrow 20:00', '2026-11-27T19:00:00.000Z'],
		['at 8:30 pm on saturday', '2026-11-28T19:30:00.000Z'],
		['in 3 hours', '2026-11-26T22:00:00.000Z'],
		['in 45 minutes', '2026-11-26T19:45:00.000Z'],
		['21:00', '2026-11-26T20:00:00.000Z'],
		['19:00', '2026-11-27T18:00:00.000Z'],
		['2026-12-01T20:00', '2026-12-01T19:00:00.000Z'],
		['2026-12-01T20:00Z', '2026-12-01T20:00:00.000Z'],
		['2026-12-01T20:00-05:00', '2026-12-02T01:00:00.000Z'],
		// A day without a time is its evening.
		['friday', '2026-11-27T19:00:00.000Z'],
		['Dec 24', '2026-12-24T19:00:00.000Z'],
		['tonight', '2026-11-26T19:00:00.000Z', Date.UTC(2026, 10, 26, 12)],
		// So does a part of the day.
		['this evening', '2026-11-26T19:00:00.000Z', Date.UTC(2026, 10, 26, 12)],
		['saturday afternoon', '2026-11-28T14:00:00.000Z'],
		['tomorrow morning', '2026-11-27T09:00:00.000Z'],
		['saturday night', '2026-11-28T19:00:00.000Z'],
		// Movie nights begin after noon: "at 8" is the evening, unless it says otherwise.
		['friday at 8', '2026-11-27T19:00:00.000Z'],
		['at 8', '2026-11-26T19:00:00.000Z', Date.UTC(2026, 10, 26, 12)],
		['fri 8:30', '2026-11-27T19:30:00.000Z'],
		['friday at 8am', '2026-11-27T07:00:00.000Z'],
		['fri 08:30', '2026-11-27T07:30:00.000Z'],
		['saturday morning at 9', '2026-11-28T08:00:00.000Z'],
		['05/06/2027 8:30', '2027-05-06T18:30:00.000Z'],
		['fri 11:00', '2026-11-27T10:00:00.000Z'],
		['2026-12-01T08:30', '2026-12-01T07:30:00.000Z'],
		// Weeks from today, also where the hour is over today.
		['7pm in 2 weeks', '2026-12-10T18:00:00.000Z'],
		['19 Uhr in zwei Wochen', '2026-12-10T18:00:00.000Z'],
	])('%s', (typed, moment, now = NOW) => expect(read(typed, 'Europe/Berlin', 'en-US', now)).toBe(moment));

	// It is noon in London.
	test.each([
		['2h', '14:00', 'en-US', 'de', 'ja'],
		['2h', '13:00', 'fr', 'es-ES', 'pt-BR', 'it'],
		['2 h', '14:00', 'en-US', 'de'],
		['1.5h', '13:30', 'en-US'],
		['2h30', '14:30', 'en-US', 'de'],
		['20h', '19:00', 'en-US', 'de', 'fr', 'es-ES', 'pt-BR', 'it', 'ja'],
		['2 Stunden', '14:00', 'de'],
		['2 Std.', '14:00', 'de'],
		['in 1,5h', '13:30', 'de'],
		['2 heures', '14:00', 'fr'],
		['8 heures', '19:00', 'fr'],
		['20 heures', '19:00', 'fr'],
		['20 heures 30', '19:30', 'fr'],
		['2 horas', '14:00', 'pt-BR', 'es-ES'],
		['20 horas', '19:00', 'pt-BR', 'es-ES'],
		['às 20 horas', '19:00', 'pt-BR'],
		['à 8 heures', '19:00', 'fr'],
		['à 8 heures 30', '19:30', 'fr'],
		['8 heures du soir', '19:00', 'fr'],
		['às 8 horas', '19:00', 'pt-BR'],
		['a las 8 horas de la noche', '19:00', 'es-ES'],
		['dans 3 heures', '15:00', 'fr'],
		['daqui a 3 horas', '15:00', 'pt-BR'],
		['2 ore', '14:00', 'it'],
		['2時間', '14:00', 'ja'],
	])('%s is how long from now, or on the clock, as each language has it: %s in UTC', (typed, time, ...locales) => {
		for (const locale of locales)
			expect([locale, read(typed, 'Europe/Berlin', locale, NOON)]).toEqual([locale, `2026-11-26T${time}:00.000Z`]);
	});

	test.each([
		['demain 20 heures', 'fr'],
		['demain à 8 heures', 'fr'],
		['demain à 20 heures', 'fr'],
		['demain à 8 heures du soir', 'fr'],
		['mañana 20 horas', 'es-ES'],
		['mañana a las 8 horas', 'es-ES'],
		['amanhã 20 horas', 'pt-BR'],
		['amanhã às 8 horas', 'pt-BR'],
		['domani 20 ore', 'it'],
	])('hours behind a day are on its clock, in full words too: %s', (typed, locale) => {
		expect(read(typed, 'Europe/Berlin', locale, NOON)).toBe('2026-11-27T19:00:00.000Z');
	});

	test('2h is on the clock for a French person on an English server, and the other way round', () => {
		const of = (...locales: string[]) => readWhen('2h', { zone: 'Europe/Berlin', locales, now: NOON });
		expect([of('fr', 'en-US'), of('en-US', 'fr')]).toEqual([Date.UTC(2026, 10, 26, 13), Date.UTC(2026, 10, 26, 13)]);
	});

	test.each([
		['20:00 Berlin time', '2026-11-27T19:00:00.000Z'],
		['fri 8pm New York time', '2026-11-28T01:00:00.000Z'],
		['tomorrow 8pm (New York)', '2026-11-28T01:00:00.000Z'],
		['20 Uhr Berliner Zeit', '2026-11-27T19:00:00.000Z'],
		['samedi 20h heure de Paris', '2026-11-28T19:00:00.000Z'],
		['sábado a las 20h hora de Madrid', '2026-11-28T19:00:00.000Z'],
		['friday 20:00 America/Los_Angeles', '2026-11-28T04:00:00.000Z'],
		['sat 8pm in Tokyo', '2026-11-28T11:00:00.000Z'],
		['sexta 20h (São Paulo)', '2026-11-27T23:00:00.000Z'],
		['fri 20:00 heure de Zürich', '2026-11-27T19:00:00.000Z'],
		// The place may stand before the time, or between it and the day.
		['Berlin 20:00', '2026-11-27T19:00:00.000Z'],
		['Berlin time 20:00', '2026-11-27T19:00:00.000Z'],
		['8pm Berlin time tomorrow', '2026-11-27T19:00:00.000Z'],
		['8pm New York tomorrow', '2026-11-28T01:00:00.000Z'],
		['Tokyo time: sat 8pm', '2026-11-28T11:00:00.000Z'],
		['in Paris, fri 8pm', '2026-11-27T19:00:00.000Z'],
		['heure de Paris samedi 20h', '2026-11-28T19:00:00.000Z'],
		['20h (heure de Paris) samedi', '2026-11-28T19:00:00.000Z'],
		['20 Uhr Berliner Zeit morgen', '2026-11-27T19:00:00.000Z'],
		['fri 8pm eastern', '2026-11-28T01:00:00.000Z'],
		['fri 8 pm Pacific time', '2026-11-28T04:00:00.000Z'],
		['8pm central tomorrow', '2026-11-28T02:00:00.000Z'],
		['<t:1795806000:F>', '2026-11-27T19:00:00.000Z'],
		['<t:1795806000>', '2026-11-27T19:00:00.000Z'],
	])('%s is by the clocks of the place, whatever those of the server', (typed, moment) => {
		for (const zone of ['Europe/Berlin', 'Asia/Kathmandu', undefined]) {
			const now = Date.UTC(2026, 10, 26, 20);
			expect(new Date(readWhen(typed, { zone, locales: ['en-US'], now })!).toISOString()).toBe(moment);
		}
	});

	test('islands that are called like days are no place: 8pm Christmas', () => {
		expect(read('8pm Christmas')).toBe('2026-12-25T19:00:00.000Z');
		expect(refusalOf('8pm Easter', 'Europe/Berlin')).toBe('night.unreadableWhen');
	});

	test('in another zone, and by the habits of another country', () => {
		expect(read('fri 8pm', 'America/New_York')).toBe('2026-11-28T01:00:00.000Z');
		expect(read('fri 8pm', 'Asia/Kathmandu')).toBe('2026-11-27T14:15:00.000Z');
		expect(read('5/6/2027 20:00', 'Europe/Berlin', 'en-US')).toBe('2027-05-06T18:00:00.000Z');
		expect(read('5/6/2027 20:00', 'Europe/Berlin', 'de')).toBe('2027-06-05T18:00:00.000Z');
	});

	/** What the clocks in Berlin show then; it is Thursday there, 13:00. */
	test.each([
		['8', 'Thu 26 Nov, 20:00'],
		['20', 'Thu 26 Nov, 20:00'],
		['20.00', 'Thu 26 Nov, 20:00'],
		['8.30', 'Thu 26 Nov, 20:30'],
		['08.30', 'Fri 27 Nov, 08:30'],
		['20 Uhr', 'Thu 26 Nov, 20:00'],
		['8 Uhr', 'Thu 26 Nov, 20:00'],
		['20.15 Uhr', 'Thu 26 Nov, 20:15'],
		['20h', 'Thu 26 Nov, 20:00'],
		['20h30', 'Thu 26 Nov, 20:30'],
		["8 o'clock", 'Thu 26 Nov, 20:00'],
		['half past eight', 'Thu 26 Nov, 20:30'],
		['quarter to nine', 'Thu 26 Nov, 20:45'],
		['friday at eight', 'Fri 27 Nov, 20:00'],
		['fri at half past 7', 'Fri 27 Nov, 19:30'],
		['friday at half past ten in the evening', 'Fri 27 Nov, 22:30'],
		['tomorrow at 11 at night', 'Fri 27 Nov, 23:00'],
		['fri @ 8', 'Fri 27 Nov, 20:00'],
		['fri 8', 'Fri 27 Nov, 20:00'],
		['fri 08', 'Fri 27 Nov, 08:00'],
		['fri 20', 'Fri 27 Nov, 20:00'],
		['friday, 8pm', 'Fri 27 Nov, 20:00'],
		['8.30pm', 'Thu 26 Nov, 20:30'],
		['thu', 'Thu 26 Nov, 20:00'],
		['thu 12:30', 'Thu 3 Dec, 12:30'],
		['tonight', 'Thu 26 Nov, 20:00'],
		['noon', 'Fri 27 Nov, 12:00'],
		['tomorrow noon', 'Fri 27 Nov, 12:00'],
		['midnight', 'Fri 27 Nov, 00:00'],
		['next friday', 'Fri 4 Dec, 20:00'],
		['this weekend', 'Sat 28 Nov, 20:00'],
		['in a month', 'Sat 26 Dec, 20:00'],
		['in 2 weeks', 'Thu 10 Dec, 20:00'],
		['in two hours', 'Thu 26 Nov, 15:00'],
		['day after tomorrow 20h', 'Sat 28 Nov, 20:00'],
		['24.12.', 'Thu 24 Dec, 20:00'],
		['24.12', 'Thu 24 Dec, 20:00'],
		['5.12', 'Sat 5 Dec, 20:00'],
		['24.12. 20:00', 'Thu 24 Dec, 20:00'],
		['24. 12. 20.15', 'Thu 24 Dec, 20:15'],
		['1.12. 20 Uhr', 'Tue 1 Dec, 20:00'],
		['5.12 20.10', 'Sat 5 Dec, 20:10'],
		['20.30 24.12.', 'Thu 24 Dec, 20:30'],
		['24.12.2026 um 20 Uhr', 'Thu 24 Dec, 20:00'],
		['26.11.', 'Thu 26 Nov, 20:00'],
		['dec 24 8', 'Thu 24 Dec, 20:00'],
		['1.5.27 20h', 'Sat 1 May, 20:00'],
		['2026-12-01 20:00 +02:00', 'Tue 1 Dec, 19:00'],
		['20:00 CET', 'Thu 26 Nov, 20:00'],
		// In the languages of others, whatever Discord is set to.
		['morgen 20 Uhr', 'Fri 27 Nov, 20:00'],
		['Fr 20 Uhr', 'Fri 27 Nov, 20:00'],
		['heute Abend', 'Thu 26 Nov, 20:00'],
		['übermorgen um acht', 'Sat 28 Nov, 20:00'],
		['halb neun', 'Thu 26 Nov, 20:30'],
		['Samstag Nachmittag', 'Sat 28 Nov, 15:00'],
		['in 3 Stunden', 'Thu 26 Nov, 16:00'],
		['in einer halben Stunde', 'Thu 26 Nov, 13:30'],
		['Freitagabend', 'Fri 27 Nov, 20:00'],
		['Mittwochnachmittag', 'Wed 2 Dec, 15:00'],
		['24. Dezember 20 Uhr', 'Thu 24 Dec, 20:00'],
		['24. Dezember um 20.15 Uhr', 'Thu 24 Dec, 20:15'],
		['24. Dez 20:15 Uhr', 'Thu 24 Dec, 20:15'],
		['le 24 décembre à 21h', 'Thu 24 Dec, 21:00'],
		['el viernes', 'Fri 27 Nov, 20:00'],
		['@ 8pm!', 'Thu 26 Nov, 20:00'],
		['demain à 20h30', 'Fri 27 Nov, 20:30'],
		['samedi à 8h', 'Sat 28 Nov, 20:00'],
		['ce soir', 'Thu 26 Nov, 20:00'],
		['vendredi à 8h du soir', 'Fri 27 Nov, 20:00'],
		['après-demain 21h', 'Sat 28 Nov, 21:00'],
		['après-demain soir', 'Sat 28 Nov, 20:00'],
		['dans une demi-heure', 'Thu 26 Nov, 13:30'],
		['mañana a las 8', 'Fri 27 Nov, 20:00'],
		['viernes 20:00', 'Fri 27 Nov, 20:00'],
		['vie 8pm', 'Fri 27 Nov, 20:00'],
		['en 3 horas', 'Thu 26 Nov, 16:00'],
		['en media hora', 'Thu 26 Nov, 13:30'],
		['pasado mañana a las 9', 'Sat 28 Nov, 21:00'],
		['pasado mañana por la noche', 'Sat 28 Nov, 20:00'],
		['mañana por la noche', 'Fri 27 Nov, 20:00'],
		['sábado por la noche', 'Sat 28 Nov, 20:00'],
		['viernes a las 10 de la noche', 'Fri 27 Nov, 22:00'],
		['viernes a las 10.30 de la noche', 'Fri 27 Nov, 22:30'],
		['8h30 de la noche', 'Thu 26 Nov, 20:30'],
		['amanhã às 20h', 'Fri 27 Nov, 20:00'],
		['hoje à noite', 'Thu 26 Nov, 20:00'],
		['sex 20h', 'Fri 27 Nov, 20:00'],
		['em 3 horas', 'Thu 26 Nov, 16:00'],
		['daqui a 45 minutos', 'Thu 26 Nov, 13:45'],
		['daqui a 2 dias', 'Sat 28 Nov, 20:00'],
		['em uma hora', 'Thu 26 Nov, 14:00'],
		['daqui a meia hora', 'Thu 26 Nov, 13:30'],
		['depois de amanhã às 21h', 'Sat 28 Nov, 21:00'],
		['depois de amanhã à noite', 'Sat 28 Nov, 20:00'],
		['sexta às 8h30 da noite', 'Fri 27 Nov, 20:30'],
		['domani alle 20', 'Fri 27 Nov, 20:00'],
		["tra mezz'ora", 'Thu 26 Nov, 13:30'],
		// As phones write it.
		['fra un’ora', 'Thu 26 Nov, 14:00'],
		['fri 8 o’clock', 'Fri 27 Nov, 20:00'],
		['venerdì alle 10 di sera', 'Fri 27 Nov, 22:00'],
		['sabato sera', 'Sat 28 Nov, 20:00'],
		['明日20時', 'Fri 27 Nov, 20:00'],
		['12月24日20時30分', 'Thu 24 Dec, 20:30'],
		['今夜', 'Thu 26 Nov, 20:00'],
		['金曜20時', 'Fri 27 Nov, 20:00'],
		['明日20:00', 'Fri 27 Nov, 20:00'],
		['３時間後', 'Thu 26 Nov, 16:00'],
		['1時間半後', 'Thu 26 Nov, 14:30'],
		['1時間15分後', 'Thu 26 Nov, 14:15'],
		['30分後', 'Thu 26 Nov, 13:30'],
		['2日後', 'Sat 28 Nov, 20:00'],
		['金曜の夜8時', 'Fri 27 Nov, 20:00'],
		['明日の夜20時半', 'Fri 27 Nov, 20:30'],
		['夜11時', 'Thu 26 Nov, 23:00'],
		['今夜9時', 'Thu 26 Nov, 21:00'],
		['来週の金曜20時', 'Fri 4 Dec, 20:00'],
		['今度の土曜の夜', 'Sat 28 Nov, 20:00'],
		['明後日20時', 'Sat 28 Nov, 20:00'],
		['in a fortnight', 'Thu 10 Dec, 20:00'],
		['fortnight', 'Thu 10 Dec, 20:00'],
		['next week friday', 'Fri 4 Dec, 20:00'],
		['christmas', 'Fri 25 Dec, 20:00'],
		['Christmas Eve at 9', 'Thu 24 Dec, 21:00'],
		['on boxing day 8pm', 'Sat 26 Dec, 20:00'],
		['New Year’s Eve', 'Thu 31 Dec, 20:00'],
		['Heiligabend 20 Uhr', 'Thu 24 Dec, 20:00'],
		['nächste Woche Freitag 20 Uhr', 'Fri 4 Dec, 20:00'],
		['demain midi', 'Fri 27 Nov, 12:00'],
		['samedi à midi', 'Sat 28 Nov, 12:00'],
		['demain après-midi', 'Fri 27 Nov, 15:00'],
		['vendredi de la semaine prochaine', 'Fri 4 Dec, 20:00'],
		['Noël', 'Fri 25 Dec, 20:00'],
		['sábado por la noche', 'Sat 28 Nov, 20:00'],
		['mañana por la noche', 'Fri 27 Nov, 20:00'],
		['viernes por la tarde', 'Fri 27 Nov, 15:00'],
		['mañana por la mañana', 'Fri 27 Nov, 10:00'],
		['a las 9 de la noche', 'Thu 26 Nov, 21:00'],
		['el sábado a las 10 de la noche', 'Sat 28 Nov, 22:00'],
		['sábado a las 20:30 de la noche', 'Sat 28 Nov, 20:30'],
		['sábado a las 10 de la mañana', 'Sat 28 Nov, 10:00'],
		['el viernes de la próxima semana', 'Fri 4 Dec, 20:00'],
		['domani a mezzogiorno', 'Fri 27 Nov, 12:00'],
		['ore 21', 'Thu 26 Nov, 21:00'],
		['alle ore 21', 'Thu 26 Nov, 21:00'],
		['ore 21:30', 'Thu 26 Nov, 21:30'],
		['sabato ore 21', 'Sat 28 Nov, 21:00'],
		['sabato alle ore 20.30', 'Sat 28 Nov, 20:30'],
		['stasera alle ore 21', 'Thu 26 Nov, 21:00'],
		['alle nove', 'Thu 26 Nov, 21:00'],
		['alle nove di sera', 'Thu 26 Nov, 21:00'],
		['domani alle otto', 'Fri 27 Nov, 20:00'],
		['ore nove', 'Thu 26 Nov, 21:00'],
		['alle nove e mezza', 'Thu 26 Nov, 21:30'],
		['sabato alle 9 e un quarto', 'Sat 28 Nov, 21:15'],
		['tra tre ore', 'Thu 26 Nov, 16:00'],
		['tra due ore e mezza', 'Thu 26 Nov, 15:30'],
		['fra 3 ore', 'Thu 26 Nov, 16:00'],
		['tra un’ora', 'Thu 26 Nov, 14:00'],
		["fra un'ora", 'Thu 26 Nov, 14:00'],
		["tra un'ora e mezza", 'Thu 26 Nov, 14:30'],
		['tra mezz’ora', 'Thu 26 Nov, 13:30'],
		['tra mezzora', 'Thu 26 Nov, 13:30'],
		['amanhã ao meio-dia', 'Fri 27 Nov, 12:00'],
		// A day of the month.
		['the 26th', 'Thu 26 Nov, 20:00'],
		['the 25th', 'Fri 25 Dec, 20:00'],
		['28th', 'Sat 28 Nov, 20:00'],
		['on the 3rd at 8', 'Thu 3 Dec, 20:00'],
		['the 31st 9pm', 'Thu 31 Dec, 21:00'],
		['le 28 à 20h', 'Sat 28 Nov, 20:00'],
		['am 3. um 20 Uhr', 'Thu 3 Dec, 20:00'],
		['el 28 a las 21', 'Sat 28 Nov, 21:00'],
		['il 28 alle 21', 'Sat 28 Nov, 21:00'],
		['el 28 de noviembre a las 21', 'Sat 28 Nov, 21:00'],
		['今夜11時', 'Thu 26 Nov, 23:00'],
		['dia 28 às 21h', 'Sat 28 Nov, 21:00'],
		['28日20時', 'Sat 28 Nov, 20:00'],
		// A day and its month, with an article, or behind an hour of the morning.
		['9 am 28th', 'Sat 28 Nov, 09:00'],
		['9 am 28 Dec', 'Mon 28 Dec, 09:00'],
		['9:30 am the 28th', 'Sat 28 Nov, 09:30'],
		['20 Uhr am 28.', 'Sat 28 Nov, 20:00'],
		['20:15 am 28.', 'Sat 28 Nov, 20:15'],
		['the 5th of January', 'Tue 5 Jan, 20:00'],
		['8pm on the 5th of January', 'Tue 5 Jan, 20:00'],
		['le 1er janvier', 'Fri 1 Jan, 20:00'],
		['dia 5 de janeiro às 20h', 'Tue 5 Jan, 20:00'],
		['el día 5 de enero a las 21', 'Tue 5 Jan, 21:00'],
		['il 5 marzo', 'Fri 5 Mar, 20:00'],
		['lundi 30', 'Mon 30 Nov, 20:00'],
		['samedi 5 à 21h', 'Sat 5 Dec, 21:00'],
		['el lunes 30 a las 21', 'Mon 30 Nov, 21:00'],
		['lunedì 30 alle 21', 'Mon 30 Nov, 21:00'],
		// No one waits so long for a movie without saying "in".
		['12 heures', 'Fri 27 Nov, 12:00'],
		['12 horas', 'Fri 27 Nov, 12:00'],
		['12 ore', 'Fri 27 Nov, 12:00'],
		['8 heures', 'Thu 26 Nov, 20:00'],
		['8 heures 30', 'Thu 26 Nov, 20:30'],
		['9 horas', 'Thu 26 Nov, 21:00'],
		['demain 8 heures', 'Fri 27 Nov, 20:00'],
		['8 heures demain', 'Fri 27 Nov, 20:00'],
		['demain 12 heures', 'Fri 27 Nov, 12:00'],
		['dans 12 heures', 'Fri 27 Nov, 01:00'],
		['en 12 horas', 'Fri 27 Nov, 01:00'],
		['tra 12 ore', 'Fri 27 Nov, 01:00'],
		['12 Stunden', 'Fri 27 Nov, 01:00'],
		['6 heures', 'Thu 26 Nov, 19:00'],
		// The weekend and midnight, in every language.
		['ce week-end', 'Sat 28 Nov, 20:00'],
		['am Wochenende', 'Sat 28 Nov, 20:00'],
		['dieses Wochenende', 'Sat 28 Nov, 20:00'],
		['este fin de semana', 'Sat 28 Nov, 20:00'],
		['no fim de semana', 'Sat 28 Nov, 20:00'],
		['questo fine settimana', 'Sat 28 Nov, 20:00'],
		['nel weekend', 'Sat 28 Nov, 20:00'],
		['今週末', 'Sat 28 Nov, 20:00'],
		['週末', 'Sat 28 Nov, 20:00'],
		['nächstes Wochenende', 'Sat 5 Dec, 20:00'],
		['le week-end prochain', 'Sat 5 Dec, 20:00'],
		['el próximo fin de semana', 'Sat 5 Dec, 20:00'],
		['próximo fim de semana', 'Sat 5 Dec, 20:00'],
		['il prossimo weekend', 'Sat 5 Dec, 20:00'],
		['来週末', 'Sat 5 Dec, 20:00'],
		['minuit', 'Fri 27 Nov, 00:00'],
		['à minuit', 'Fri 27 Nov, 00:00'],
		['a medianoche', 'Fri 27 Nov, 00:00'],
		['à meia-noite', 'Fri 27 Nov, 00:00'],
		['a mezzanotte', 'Fri 27 Nov, 00:00'],
		['um Mitternacht', 'Fri 27 Nov, 00:00'],
		// Beside a day it is the midnight that ends it, and people stay up for.
		['saturday midnight', 'Sun 29 Nov, 00:00'],
		['midnight on saturday', 'Sun 29 Nov, 00:00'],
		['tonight at midnight', 'Fri 27 Nov, 00:00'],
		['tomorrow midnight', 'Sat 28 Nov, 00:00'],
		['samedi minuit', 'Sun 29 Nov, 00:00'],
		['samedi à minuit', 'Sun 29 Nov, 00:00'],
		['ce soir minuit', 'Fri 27 Nov, 00:00'],
		['Samstag Mitternacht', 'Sun 29 Nov, 00:00'],
		['Samstagmitternacht', 'Sun 29 Nov, 00:00'],
		['morgen um Mitternacht', 'Sat 28 Nov, 00:00'],
		['24.12. 24 Uhr', 'Fri 25 Dec, 00:00'],
		['sat 24:00', 'Sun 29 Nov, 00:00'],
		['sábado medianoche', 'Sun 29 Nov, 00:00'],
		['mañana a medianoche', 'Sat 28 Nov, 00:00'],
		['sabato mezzanotte', 'Sun 29 Nov, 00:00'],
		['mezzanotte di sabato', 'Sun 29 Nov, 00:00'],
		['sábado meia-noite', 'Sun 29 Nov, 00:00'],
		['amanhã à meia-noite', 'Sat 28 Nov, 00:00'],
		['土曜の真夜中', 'Sun 29 Nov, 00:00'],
		['土曜24時', 'Sun 29 Nov, 00:00'],
		['今夜24時', 'Fri 27 Nov, 00:00'],
		['土曜の夜24時', 'Sun 29 Nov, 00:00'],
		['今晩真夜中', 'Fri 27 Nov, 00:00'],
		['今夜 21:00', 'Thu 26 Nov, 21:00'],
		['土曜の夜の9時', 'Sat 28 Nov, 21:00'],
		['24時間後', 'Fri 27 Nov, 13:00'],
		['midnight UTC', 'Fri 27 Nov, 01:00'],
		['saturday midnight EST', 'Sun 29 Nov, 06:00'],
		['midnight!', 'Fri 27 Nov, 00:00'],
		['saturday @ midnight', 'Sun 29 Nov, 00:00'],
		['around midnight', 'Fri 27 Nov, 00:00'],
		['2026-11-28T18:24:00', 'Sat 28 Nov, 18:24'],
		['18:24:00', 'Thu 26 Nov, 18:24'],
		['sat 00:00', 'Sat 28 Nov, 00:00'],
		['samedi midi', 'Sat 28 Nov, 12:00'],
		['Samstag Mittag', 'Sat 28 Nov, 12:00'],
		['sábado mediodía', 'Sat 28 Nov, 12:00'],
		['sábado meio-dia', 'Sat 28 Nov, 12:00'],
		['sabato mezzogiorno', 'Sat 28 Nov, 12:00'],
		['土曜の正午', 'Sat 28 Nov, 12:00'],
		// A week or two beyond a day.
		['a week from friday', 'Fri 4 Dec, 20:00'],
		['a week from friday 9pm', 'Fri 4 Dec, 21:00'],
		['a week from today', 'Thu 3 Dec, 20:00'],
		['a week on saturday', 'Sat 5 Dec, 20:00'],
		['friday week', 'Fri 4 Dec, 20:00'],
		['tomorrow week', 'Fri 4 Dec, 20:00'],
		['two weeks from saturday', 'Sat 12 Dec, 20:00'],
		['a fortnight on friday', 'Fri 11 Dec, 20:00'],
		['friday in 2 weeks', 'Fri 11 Dec, 20:00'],
		['a week from saturday at midnight', 'Sun 6 Dec, 00:00'],
		['a week from now', 'Thu 3 Dec, 20:00'],
		['a week', 'Thu 3 Dec, 20:00'],
		['Freitag in einer Woche', 'Fri 4 Dec, 20:00'],
		['morgen in zwei Wochen 21 Uhr', 'Fri 11 Dec, 21:00'],
		['übernächste Woche Freitag', 'Fri 11 Dec, 20:00'],
		['vendredi en huit', 'Fri 4 Dec, 20:00'],
		['vendredi en quinze à 21h', 'Fri 11 Dec, 21:00'],
		['samedi dans deux semaines', 'Sat 12 Dec, 20:00'],
		['el viernes en una semana', 'Fri 4 Dec, 20:00'],
		['de hoy en ocho', 'Thu 3 Dec, 20:00'],
		['el viernes que viene a las 9', 'Fri 4 Dec, 21:00'],
		['venerdì tra due settimane', 'Fri 11 Dec, 20:00'],
		['sabato a otto', 'Sat 5 Dec, 20:00'],
		['sabato alle otto', 'Sat 28 Nov, 20:00'],
		['sexta daqui a uma semana', 'Fri 4 Dec, 20:00'],
		['再来週の金曜20時', 'Fri 11 Dec, 20:00'],
		// As people say it.
		['tonite 9', 'Thu 26 Nov, 21:00'],
		['2moro 8pm', 'Fri 27 Nov, 20:00'],
		['xmas', 'Fri 25 Dec, 20:00'],
		['nye 10pm', 'Thu 31 Dec, 22:00'],
		['8:30 tomorrow night', 'Fri 27 Nov, 20:30'],
		['tonight at nine thirty', 'Thu 26 Nov, 21:30'],
		['nine-thirty pm', 'Thu 26 Nov, 21:30'],
		['nine forty-five', 'Thu 26 Nov, 21:45'],
		['8pm tomorrow night', 'Fri 27 Nov, 20:00'],
		['11 tomorrow night', 'Fri 27 Nov, 23:00'],
		['heute in einer Woche', 'Thu 3 Dec, 20:00'],
		['kommenden Freitag 20 Uhr', 'Fri 27 Nov, 20:00'],
		['Sonnabend 20 Uhr', 'Sat 28 Nov, 20:00'],
		['morgen früh', 'Fri 27 Nov, 10:00'],
		['dreiviertel neun', 'Thu 26 Nov, 20:45'],
		['no sábado às 20h', 'Sat 28 Nov, 20:00'],
		['na sexta', 'Fri 27 Nov, 20:00'],
		['próxima sexta', 'Fri 4 Dec, 20:00'],
		['一時間後', 'Thu 26 Nov, 14:00'],
		// How long from now.
		['in 1h30', 'Thu 26 Nov, 14:30'],
		['in an hour and a half', 'Thu 26 Nov, 14:30'],
		['dans 1h30', 'Thu 26 Nov, 14:30'],
		['in 1,5 Stunden', 'Thu 26 Nov, 14:30'],
		['tra 2h15', 'Thu 26 Nov, 15:15'],
		// About a time.
		['fri 8ish', 'Fri 27 Nov, 20:00'],
		['8pm-ish', 'Thu 26 Nov, 20:00'],
		['fri around 8', 'Fri 27 Nov, 20:00'],
		['at around 8pm', 'Thu 26 Nov, 20:00'],
		['um ca. 20 Uhr', 'Thu 26 Nov, 20:00'],
		['Freitag gegen 20 Uhr', 'Fri 27 Nov, 20:00'],
		['samedi vers 20h', 'Sat 28 Nov, 20:00'],
		['viernes sobre las 20', 'Fri 27 Nov, 20:00'],
		['venerdì verso le 21', 'Fri 27 Nov, 21:00'],
		['sexta por volta das 20h', 'Fri 27 Nov, 20:00'],
		['金曜20時頃', 'Fri 27 Nov, 20:00'],
		// Slips in the words for days.
		['tomorow 8pm', 'Fri 27 Nov, 20:00'],
		['tommorow 8pm', 'Fri 27 Nov, 20:00'],
		['next wensday', 'Wed 2 Dec, 20:00'],
		['thrusday 9pm', 'Thu 26 Nov, 21:00'],
		['Samtsag 20 Uhr', 'Sat 28 Nov, 20:00'],
		['übermogen 20 Uhr', 'Sat 28 Nov, 20:00'],
		['vendrdi 20h', 'Fri 27 Nov, 20:00'],
		['sabdo a las 21', 'Sat 28 Nov, 21:00'],
		['amnhã 20h', 'Fri 27 Nov, 20:00'],
		['domaini alle 20', 'Fri 27 Nov, 20:00'],
		['half past 8 tonight', 'Thu 26 Nov, 20:30'],
	])('%s: %s', (typed, shown) => {
		const format = new Intl.DateTimeFormat('en-GB', { ...SHOWN, timeZone: 'Europe/Berlin' });
		const at = (locale: string) => format.format(Date.parse(read(typed, 'Europe/Berlin', locale, NOON)));
		for (const locale of ['en-US', 'de']) expect(at(locale)).toBe(shown);
	});

	test('across a change of the clocks', () => {
		const before = Date.UTC(2026, 9, 23, 12);
		expect(read('sat 8pm', 'Europe/Berlin', 'en-US', before)).toBe('2026-10-24T18:00:00.000Z');
		expect(read('sun 8pm', 'Europe/Berlin', 'en-US', before)).toBe('2026-10-25T19:00:00.000Z');
	});
});

test.each([
	['', 'night.unreadableWhen'],
	['soon', 'night.unreadableWhen'],
	['8pm if I can', 'night.unreadableWhen'],
	['8pm to 10pm', 'night.unreadableWhen'],
	['8pm to midnight', 'night.unreadableWhen'],
	['saturday 8pm midnight', 'night.unreadableWhen'],
	['a week from soon', 'night.unreadableWhen'],
	['60 weeks from friday', 'night.tooFar'],
	['December', 'night.unreadableWhen'],
	['in 3', 'night.unreadableWhen'],
	['4 8 15 16 23 42', 'night.unreadableWhen'],
	['x'.repeat(500), 'night.unreadableWhen'],
	// Sunday, or Monday?
	['sonday 8pm', 'night.unreadableWhen'],
	['the 32nd', 'night.noSuchTime'],
	['the 31st of November', 'night.noSuchTime'],
	['yesterday', 'night.past'],
	['2 hours ago', 'night.past'],
	['2020-01-01 20:00', 'night.past'],
	['last friday', 'night.past'],
	['letzten Samstag 20 Uhr', 'night.past'],
	['vendredi dernier', 'night.past'],
	['el viernes pasado', 'night.past'],
	['sexta passada às 20h', 'night.past'],
	['venerdì scorso', 'night.past'],
	['先週の金曜20時', 'night.past'],
	['lastly 8pm', 'night.unreadableWhen'],
	['last day of november', 'night.unreadableWhen'],
	['letzter 32. November', 'night.noSuchTime'],
	['2028-01-01 20:00', 'night.tooFar'],
	['25.11.2026', 'night.past'],
	['27.11.2027 20:00', 'night.tooFar'],
	['32 Nov', 'night.noSuchTime'],
	['Nov 31', 'night.noSuchTime'],
	['31.11.', 'night.noSuchTime'],
	['24.13.', 'night.noSuchTime'],
	['2026-13-01', 'night.noSuchTime'],
	['2027-13-01 20:00', 'night.noSuchTime'],
	// This could be the midnight that begins Saturday, or the one that ends it.
	['sábado a las 12 de la noche', 'night.unreadableWhen'],
	['12 tomorrow night', 'night.unreadableWhen'],
	['12:30 pm saturday night', 'night.noSuchTime'],
	['2:30 tomorrow night', 'night.unreadableWhen'],
	['00:30 tomorrow night', 'night.unreadableWhen'],
	['2027-02-29', 'night.noSuchTime'],
	['29 Feb', 'night.noSuchTime'],
	['29.2. 20:00', 'night.noSuchTime'],
	['30 Feb 8pm', 'night.noSuchTime'],
	['25:00', 'night.noSuchTime'],
	['fri 20:75', 'night.noSuchTime'],
	['13pm', 'night.noSuchTime'],
	// At 2:00 of that night the clocks go on to 3:00.
	['28.3.2027 02:30', 'night.noSuchTime'],
])('refuses “%s” with a sentence', (typed, key) => expect(refusalOf(typed, 'Europe/Berlin')).toBe(key));

test('a day in February that there is, and an hour that the clocks show twice', () => {
	expect(read('29 Feb', 'Europe/Berlin', 'en-US', Date.UTC(2028, 0, 10))).toBe('2028-02-29T19:00:00.000Z');
	expect(read('14.3.2027 02:30', 'Europe/Berlin')).toBe('2027-03-14T01:30:00.000Z');
	expect(refusalOf('2027-03-14 02:30', 'America/New_York')).toBe('night.noSuchTime');
	expect(read('2027-10-31 02:30', 'Europe/Berlin')).toBe('2027-10-31T00:30:00.000Z');
});

test.each(['tonight', 'ce soir', 'heute abend', 'esta noche', 'hoje à noite', 'stasera', '今夜', 'this evening'])(
	'“%s” is never tomorrow: late in the evening it is refused',
	(typed) => {
		const late = Date.UTC(2026, 10, 26, 22, 45);
		expect(() => read(typed, 'Europe/Berlin', 'en-US', late)).toThrow('night.past');
		expect(read(typed, 'Europe/Berlin', 'en-US', NOON)).toBe('2026-11-26T19:00:00.000Z');
		// After midnight the evening is that of the new day.
		expect(read(typed, 'Europe/Berlin', 'en-US', Date.UTC(2026, 10, 26, 23, 30))).toBe('2026-11-27T19:00:00.000Z');
	},
);

test('without a zone refuses at once what no clock could mean', () => {
	const refusal = (typed: string) => () => readWhen(typed, { zone: undefined, locales: ['de'], now: NOW });
	expect(refusal('in 2 years')).toThrow('night.tooFar');
	expect(refusal('2020-01-01 20:00')).toThrow('night.past');
	// It is over in Berlin, and not in Honolulu.
	expect(refusal('2026-11-26 18:00')()).toBeUndefined();
});

test('without a zone reads only what names a moment of its own', () => {
	expect(readWhen('fri 8pm', { zone: undefined, locales: ['de'], now: NOW })).toBeUndefined();
	expect(new Date(readWhen('in 3 hours', { zone: undefined, locales: ['de'], now: NOW })!).toISOString()).toBe(
		'2026-11-26T22:00:00.000Z',
	);
});

describe.each(Object.entries(languages))('reads the examples that the texts of %s give,', (locale, language) => {
	const listExamples = (key: TextKey) =>
		(language[key]?.match(/„[^“]+“|“[^”]+”|«[^»]+»|「[^」]+」/g) ?? [])
			.map((quoted) => quoted.slice(1, -1).trim())
			.filter((example) => !example.includes('{'));

	test.each(['night.when.description', 'night.unreadableWhen'] as const)('%s', (key) => {
		for (const example of listExamples(key))
			expect(() => read(example, 'Europe/Berlin', locale), example).not.toThrow();
	});

	test('without a zone', () => {
		const readAlone = (typed: string) => readWhen(typed, { zone: undefined, locales: [locale], now: NOON });
		for (const example of listExamples('night.noZone')) expect(readAlone(example), example).toBeDefined();
	});
});

test('finds the moment of every clock time, in zones of every kind', () => {
	for (const zone of [
		'UTC',
		'Europe/Berlin',
		'America/New_York',
		'Australia/Lord_Howe',
		'Asia/Kolkata',
		'Pacific/Apia',
	]) {
		for (let hour = 0; hour < 366 * 24; hour += 41) {
			const wall = Date.UTC(2026, 0, 1, hour, 30);
			const moment = findMoment(wall, zone);
			const shown = moment + readOffset(zone, moment) * 60_000;
			// A time that the clocks skip is at most an hour away.
			expect(Math.abs(shown - wall)).toBeLessThanOrEqual(3_600_000);
			const skips = readOffset(zone, moment - 7_200_000) < readOffset(zone, moment + 7_200_000);
			if (!skips) expect(shown).toBe(wall);
		}
	}
});
