import { ButtonStyle, MessageFlags } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import { escapeText } from '../bot/escape-text.ts';
import type { Attachment, MessageResponse } from '../bot/response.ts';
import { NO_MENTIONS } from '../bot/say.ts';
import { findPersona } from '../rules/personas.ts';
import type { DeletedCounts, ExportedData, StoredCounts } from '../rules/privacy.ts';
import type { Texts } from '../texts/texts.ts';
import { type Block, button, container, row, text } from './message.ts';
import { nameCountry } from './name-country.ts';
import { namePersona } from './name-persona.ts';
import { trainingButton } from './training-card.ts';

/** What is stored about a person, in words. */
export function showStored({ persona, country, sharing, trains, ...counts }: StoredCounts, texts: Texts): Block[] {
	const stored = texts.say('privacy.stored', {
		...counts,
		persona: describeStoredPersona(persona, texts),
		country: describeStoredCountry(country, texts),
		sharing: texts.say(`sharing.${sharing}`),
		training: texts.say(trains ? 'training.on' : 'training.off'),
	});
	return [container(text(stored), row(trainingButton(trains, texts)))];
}

/** A persona that we no longer have is still stored, by its name. */
function describeStoredPersona(name: string | undefined, texts: Texts): string {
	if (name === undefined) return texts.say('privacy.noPersona');
	const persona = findPersona(name);
	return texts.say('privacy.storedPersona', { persona: persona ? namePersona(persona, texts) : escapeText(name) });
}

function describeStoredCountry(code: string | undefined, texts: Texts): string {
	if (code === undefined) return texts.say('privacy.noCountry');
	return texts.say('privacy.storedCountry', { country: nameCountry(code, texts) });
}

/** Discord takes this many files with a message. */
const MAX_FILES = 10;

/** Everything stored about a person as a JSON file, and their ratings as tables for other services. */
export function showExport(
	data: ExportedData,
	{ letterboxd, imdb }: { readonly letterboxd: readonly string[]; readonly imdb: string },
	texts: Texts,
): MessageResponse {
	const counts = { ratings: data.ratings.length, dismissals: data.dismissals.length };
	return {
		kind: 'message',
		payload: {
			content: texts.say('privacy.exported', counts),
			flags: MessageFlags.Ephemeral,
			allowed_mentions: NO_MENTIONS,
		},
		files: [
			{
				name: 'matinee.json',
				contentType: 'application/json',
				data: new TextEncoder().encode(`${JSON.stringify(data, undefined, '\t')}\n`),
			},
			tableFile('imdb.csv', imdb),
			...letterboxd.map((table, at) => tableFile(at === 0 ? 'letterboxd.csv' : `letterboxd-${at + 1}.csv`, table)),
		].slice(0, MAX_FILES),
	};
}

function tableFile(name: string, table: string): Attachment {
	return { name, contentType: 'text/csv', data: new TextEncoder().encode(table) };
}

/** Asks before deleting. */
export function askToDelete({ ratings, dismissals }: StoredCounts, userId: string, texts: Texts): Block[] {
	const deletion = customId('privacy', 'delete', userId);
	return [
		container(
			text(texts.say('privacy.question', { ratings, dismissals })),
			row(
				button(texts.say('privacy.deleteAll'), deletion, ButtonStyle.Danger),
				button(texts.say('privacy.keep'), customId('privacy', 'keep')),
			),
		),
	];
}

/** Says that everything is deleted, and how much there was. */
export function showDeleted({ agreedToTraining, ...counts }: DeletedCounts, texts: Texts): Block[] {
	const lines = [texts.say('privacy.deleted', counts), ...(agreedToTraining ? [texts.say('training.forgets')] : [])];
	return [container(text(lines.join('\n')))];
}

/** Says that nothing was deleted. */
export function showKept(texts: Texts): Block[] {
	return [container(text(texts.say('privacy.kept')))];
}
