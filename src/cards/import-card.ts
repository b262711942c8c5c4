import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import { quoteText } from '../bot/escape-text.ts';
import type { MatchedRow } from '../rules/match-history.ts';
import type { Waiting } from '../rules/pending-imports.ts';
import type { ImportPreview } from '../rules/preview-import.ts';
import type { Texts } from '../texts/texts.ts';
import { askForColumns } from './columns-card.ts';
import { formatStars } from './format-stars.ts';
import { type Block, button, container, menu, row, text } from './message.ts';
import { nameMovie } from './name-movie.ts';

const EXAMPLES = 10;
const EXAMPLE_LENGTH = 60;
const KEEPS = ['newer', 'mine', 'theirs'] as const;
const KINDS = ['seen', 'liked', 'wanted'] as const;
const FAULTS = ['series', 'episode', 'game', 'noTitle', 'badRating'] as const;

/** While a file is read, with how far it is. */
export function showReading(id: string, progress: { done: number; total: number } | undefined, texts: Texts): Block[] {
	const line = progress ? texts.say('import.matching', progress) : texts.say('import.reading');
	return [container(text(line), row(button(texts.say('import.stop'), customId('import', 'stop', id))))];
}

/** What has to be answered before anything is written. */
export function showWaiting(id: string, waiting: Waiting, texts: Texts): Block[] {
	return waiting.kind === 'preview'
		? showPreview(id, waiting.preview, texts)
		: askForColumns(id, waiting.question, texts);
}

/** What an import would write, and what is left to decide. */
export function showPreview(id: string, preview: ImportPreview, texts: Texts): Block[] {
	const { history, matched, existing, choices, unrated } = preview;
	if (!matched.some(({ verdict }) => verdict === 'matched' || verdict === 'several'))
		return [container(text(`${describeCounts(preview, texts)}\n${texts.say('import.nothingToImport')}`))];
	const liked = matched.some(({ row: each }) => each.kind === 'liked') || (history.isKindUnsure && unrated === 'liked');
	const keepOptions = KEEPS.map((keep) => ({
		value: keep,
		label: texts.say(`import.keep.${keep}`),
		default: keep === choices.keep,
	}));
	const kindOptions = KINDS.map((kind) => ({
		value: kind,
		label: texts.say(`import.kind.${kind}`),
		default: kind === unrated,
	}));
	const likes = texts.say(choices.countLikes ? 'import.likesCount' : 'import.likesDoNot');
	return [
		container(
			text(describeCounts(preview, texts)),
			text(describeExamples(matched, texts)),
			...(existing > 0 ? [row(menu(texts.say('import.keep'), customId('import', 'keep', id), keepOptions))] : []),
			...(history.isKindUnsure
				? [row(menu(texts.say('import.kind'), customId('import', 'kind', id), kindOptions))]
				: []),
			row(
				button(texts.say('import.start'), customId('import', 'start', id), ButtonStyle.Primary),
				...(liked ? [button(likes, customId('import', 'likes', id))] : []),
				button(texts.say('import.stop'), customId('import', 'stop', id)),
			),
		),
	];
}

function describeCounts({ history, matched, existing }: ImportPreview, texts: Texts): string {
	const count = (verdict: MatchedRow['verdict']): number => matched.filter((each) => each.verdict === verdict).length;
	const faults = FAULTS.map((fault) => [fault, matched.filter(({ reason }) => reason === fault).length] as const);
	const skipped = faults.filter(([, rows]) => rows > 0);
	const counts = texts.say('import.counts', { rows: matched.length, matched: count('matched') });
	return [
		texts.say('import.heading', { format: history.format === 'table' ? texts.say('import.table') : history.format }),
		texts.join([counts, texts.say(`import.scale.${history.scale}`)]),
		...(count('several') > 0 ? [texts.say('import.several', { rows: count('several') })] : []),
		...(count('unknown') > 0 ? [texts.say('import.unknown', { rows: count('unknown') })] : []),
		...skipped.map(([fault, rows]) => texts.say(`import.skipped.${fault}`, { rows })),
		...(existing > 0 ? [texts.say('import.existing', { movies: existing })] : []),
	].join('\n');
}

/** Rows of every kind, spread over the file. */
function describeExamples(matched: readonly MatchedRow[], texts: Texts): string {
	const step = Math.max(1, Math.floor(matched.length / EXAMPLES));
	const examples = matched.filter((_, at) => at % step === 0).slice(0, EXAMPLES);
	return examples.map((each) => `-# ${describeExample(each, texts)}`).join('\n');
}

function describeExample({ row: { title, stars }, movie, verdict }: MatchedRow, texts: Texts): string {
	if (movie === undefined)
		return texts.say(`import.example.${verdict === 'matched' ? 'unknown' : verdict}`, { title: quoteText(title) });
	return `${nameMovie(movie, texts, EXAMPLE_LENGTH)} ${stars === undefined ? '' : formatStars(stars)}`.trim();
}
