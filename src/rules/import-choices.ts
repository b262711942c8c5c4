import type { Press } from '../bot/command.ts';
import type { RowKind } from '../imports/history.ts';
import type { Services } from '../services.ts';
import type { Keep } from '../store/imports.ts';
import { changePreview, type ImportPreview } from './preview-import.ts';

/** What menus and buttons change in an import that waits, by the action of their `custom_id`. */
const CHANGES = {
	/** Which rating stays. */
	keep: ({ choices }, value) => ({ choices: { ...choices, keep: readKeep(value) } }),
	/** What movies without stars are. */
	kind: (_preview, value) => ({ unrated: readKind(value) }),
	/** Whether likes count as stars. */
	likes: ({ choices }) => ({ choices: { ...choices, countLikes: !choices.countLikes } }),
} satisfies Readonly<Record<string, (preview: ImportPreview, value: string | undefined) => Partial<ImportPreview>>>;

/** Makes a choice about an import. @throws {Refusal} when the import no longer waits. */
export function chooseForImport(
	choice: keyof typeof CHANGES,
	{ caller, args: [id], values: [value] }: Press,
	services: Services,
): ImportPreview {
	return changePreview(caller.userId, id, (preview) => CHANGES[choice](preview, value), services);
}

/** Anything else is "the newer one". */
function readKeep(value: string | undefined): Keep {
	return value === 'mine' || value === 'theirs' ? value : 'newer';
}

/** Anything else is "seen". */
function readKind(value: string | undefined): RowKind {
	return value === 'wanted' || value === 'liked' ? value : 'seen';
}
