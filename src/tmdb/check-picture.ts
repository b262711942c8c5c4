import type { Picture } from './tmdb.ts';

/** How files of these types begin: at which byte, and with which. */
const SIGNATURES = [
	{ contentType: 'image/jpeg', starts: [[0, [0xff, 0xd8, 0xff]]] },
	{ contentType: 'image/png', starts: [[0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]] },
	{
		contentType: 'image/webp',
		starts: [
			[0, [0x52, 0x49, 0x46, 0x46]],
			[8, [0x57, 0x45, 0x42, 0x50]],
		],
	},
] as const;

/** Tells the type of a picture by its first bytes, whatever the server called it; `undefined` for anything else. */
export function checkPicture(bytes: Uint8Array): Picture | undefined {
	const isAt = (offset: number, signature: readonly number[]) =>
		signature.every((byte, index) => bytes[offset + index] === byte);
	const found = SIGNATURES.find(({ starts }) => starts.every(([offset, signature]) => isAt(offset, signature)));
	return found && { contentType: found.contentType, bytes };
}
