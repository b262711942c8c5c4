import { switchFlag, valueFlag } from '../flags/flag.ts';
import { CATALOGUE_FLAG } from '../flags/shared-flags.ts';
import { CONTACT, DAY } from '../flags/value-kind.ts';
import type { Subcommand } from '../subcommand.ts';
import { updateCatalogue } from './update-catalogue.ts';

const FLAGS = {
	since: valueFlag(DAY, {
		label: '<day>',
		about: 'ask for movies released from this day on',
		shownDefault: "a year before the catalogue's date",
	}),
	contact: valueFlag(CONTACT, {
		label: '<address>',
		about: 'how Wikidata can reach you: a mail address or a URL',
		shownDefault: 'UPDATE_CONTACT',
	}),
	omdb: switchFlag("read omdb.org's dumps as well: titles, genres and keywords"),
	dryRun: switchFlag('say what would change, and change nothing'),
	catalogue: CATALOGUE_FLAG,
};

/** Brings new movies, titles and facts into the catalogue. */
export const update = {
	name: 'catalogue update',
	summary: 'bring new movies, titles and facts from open data into the catalogue',
	flags: FLAGS,
	notes: [
		'Interrupted anywhere, it leaves the old catalogue as it is; run it again within a week, and it goes on.',
		'A running bot has the new catalogue after its next start.',
	],
	examples: ['npm run cli -- catalogue update', 'npm run cli -- catalogue update --since 2024-01-01 --dry-run'],
	run: ({ flags, config }, io) =>
		updateCatalogue({ ...flags, contact: flags.contact ?? config.updateContact }, io).then(() => 0),
} satisfies Subcommand<typeof FLAGS>;
