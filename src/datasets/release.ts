/** A file of a release. */
export interface Member {
	readonly name: string;
	/** A larger file is not unpacked. */
	readonly maxBytes: number;
	/** What the file must hash to. */
	readonly digest?: { readonly algorithm: 'sha256' | 'md5'; readonly hex: string };
}

/** A published data set: a zip file with one folder, both with the name of the release. */
export interface Release {
	readonly name: string;
	/** A larger zip file is not downloaded. */
	readonly maxZipBytes: number;
	/** What the zip file must hash to, where no checksums of its files are known. */
	readonly zipSha256?: string;
	/** The files to unpack; all others stay in the zip file. */
	readonly members: readonly Member[];
}

const MEGABYTE = 1e6;

/** The terms of use belong beside the data. They have no checksum, since nothing is computed from them. */
const TERMS: Member = { name: 'README.txt', maxBytes: 0.1 * MEGABYTE };

/**
 * The releases that can be downloaded by name.
 *
 * Checksums are of the files and, but for ml-20m, not of the zip file: models are trained on the files, and another
 * archive of the same files is just as good. The checksum beside the zip file on the server proves nothing: an attacker
 * who can change the zip file can change that, too.
 */
export const RELEASES: readonly Release[] = [
	{
		// Its README lists no checksums. These are of the edition of September 2018.
		name: 'ml-latest-small',
		maxZipBytes: 10 * MEGABYTE,
		members: [
			pin('ratings.csv', 5, 'sha256', 'aa289ca83157595d0df6aea1be6a4ded676ddc4385472e8313a8ed9805352646'),
			pin('movies.csv', 5, 'sha256', '5a5f32dd9bb3797b8e728a1b98958789d2b13f294a69fdfbc5727f8a9611aa07'),
			pin('links.csv', 5, 'sha256', '97ad18e4e56a09363c65676b6cb3482ce3e2cea2372a24620c1599c843325f31'),
			TERMS,
		],
	},
	{
		// GroupLens publishes the MD5 of the ratings in the README. Finding another file for a given MD5 is not feasible.
		name: 'ml-32m',
		maxZipBytes: 300 * MEGABYTE,
		members: [
			pin('ratings.csv', 1000, 'md5', 'cf12b74f9ad4b94a011f079e26d4270a'),
			pin('movies.csv', 10, 'sha256', 'b37ca1abc7798de741138ed252b62f69f7e37c84b8a8fab1b82d409b4c6c5cc2'),
			pin('links.csv', 10, 'sha256', 'ef17da7710be76f7d510d5768d1b61826e3af4bf57812b9ca377e4c912123b22'),
			TERMS,
		],
	},
	{
		// For `evaluate --protocol strong-generalisation`. GroupLens publishes the MD5 of the zip file alone,
		// cd245b17a1ae2cc31bb14903e1204af3. The SHA-256 is of that same file of 198,702,078 bytes.
		name: 'ml-20m',
		maxZipBytes: 250 * MEGABYTE,
		zipSha256: '96f243c338a8665f6bcc89c53edf6ee39162a846940de6b7c8c48aeada765ff3',
		members: [{ name: 'ratings.csv', maxBytes: 700 * MEGABYTE }, TERMS],
	},
];

function pin(name: string, maxMegabytes: number, algorithm: 'sha256' | 'md5', hex: string): Member {
	return { name, maxBytes: maxMegabytes * MEGABYTE, digest: { algorithm, hex } };
}
