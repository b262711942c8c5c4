import { StoreError } from '../store-error.ts';

/**
 * What messages call a database: its address without user and password.
 *
 * @example nameDatabase('postgres://me:secret@db.example:5433/matinee') // 'matinee at db.example:5433'
 * @throws {StoreError} when it is no address; the message does not repeat it.
 */
export function nameDatabase(url: string): string {
	const parsed = URL.parse(url);
	const name = parsed ? readName(parsed) : undefined;
	if (!parsed || name === undefined)
		throw new StoreError(
			'The database has no such address: give one like postgres://user:password@host/database, ' +
				'and in a password write %2F for /, %40 for @, and so on.',
		);
	return `${name} at ${parsed.host || 'this machine'}`;
}

/** @returns `undefined` where a sign of the password has ended the host, so that the rest of it stands here. */
function readName({ pathname, search, hash }: URL): string | undefined {
	if (/[/@]/.test(pathname.slice(1)) || /@/.test(search + hash)) return undefined;
	try {
		return decodeURIComponent(pathname.slice(1));
	} catch {
		return undefined; // no characters of UTF-8
	}
}

const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];
const SSL_WORDS = ['ssl', 'sslmode', 'sslcert', 'sslkey', 'sslrootcert', 'sslnegotiation'];

/**
 * Refuses what is misspelt: `pg` passes over a word that it does not know, and then encrypts nothing.
 *
 * @param name the database without its password
 * @throws {StoreError}
 */
export function assertEncryption(url: string, name: string): void {
	for (const [word, value] of new URL(url).searchParams) {
		const isKnown = word === 'sslmode' ? SSL_MODES.includes(value) : SSL_WORDS.includes(word);
		if (!/^ssl/i.test(word) || isKnown) continue;
		throw new StoreError(
			`The address of the database ${name} asks for an encryption that there is not: write sslmode=verify-full, ` +
				'and sslrootcert=/path/to/ca.pem where its certificate comes from an authority of its own.',
		);
	}
}
