import type { RowKind } from '../imports/history.ts';
import type { Services } from '../services.ts';
import type { Keep } from '../store/imports.ts';
import { changePreview, type ImportPreview } from './preview-import.ts';

/** Chooses which rating stays, from a menu. @throws {Refusal} when the import no longer waits. */
export function chooseKeep(userId: string, id: string, value: string, services: Services): ImportPreview {
	const keep = readKeep(value);
	return changePreview(userId, id, ({ choices }) => ({ choices: { ...choices, keep } }), services);
}

/** Says what movies without stars are, from a menu. @throws {Refusal} when the import no longer waits. */
export function chooseKind(userId: string, id: string, value: string, services: Services): ImportPreview {
	return changePreview(userId, id, () => ({ unrated: readKind(value) }), services);
}

/** Lets likes count as stars, or no longer. @throws {Refusal} when the import no longer waits. */
export function toggleLikes(userId: string, id: string, services: Services): ImportPreview {
	const toggle = ({ choices }: ImportPreview) => ({ choices: { ...choices, countLikes: !choices.countLikes } });
	return changePreview(userId, id, toggle, services);
}

/** Anything else is "the newer one". */
function readKeep(value: string): Keep {
	return value === 'mine' || value === 'theirs' ? value : 'newer';
}

/** Anything else is "seen". */
function readKind(value: string): RowKind {
	return value === 'wanted' || value === 'liked' ? value : 'seen';
}
