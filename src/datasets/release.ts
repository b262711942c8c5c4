/** A file of a release. */
export interface Member {
	readonly name: string;
	/** More than this is not unpacked. */
	readonly maxBytes: number;
	/** What the file must hash to. */
	readonly digest?: { readonly algorithm: 'sha256' | 'md5'; readonly hex: string };
}

/** A published data set: a zip file with one folder, both named after it. */
export interface Release {
	readonly name: string;
	/** A larger zip file is not downloaded. */
	readonly maxZipBytes: number;
	/** The files we take; whatever else the zip file holds stays in it. */
	readonly members: readonly Member[];
}

const MEGABYTE = 1e6;

/** The terms of use, which belong beside the data. Nothing is computed from them, so nothing vouches for them. */
const TERMS: Member = { name: 'README.txt', maxBytes: 0.1 * MEGABYTE };

/**
 * The releases that can be asked for by name. What is pinned is each file and not the zip file: the files are what a model is
 * trained on, and a repacked archive of the same files is as good. The checksum that lies beside the zip file on the server is not
 * asked for, since whoever could change the one could change the other.
 */
export const RELEASES: readonly Release[] = [
	{
		// Its README lists no checksums; these are of the edition of September 2018.
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
		// The MD5 of the ratings is the one GroupLens publishes, in the README. Nobody can make another file for a given MD5.
		name: 'ml-32m',
		maxZipBytes: 300 * MEGABYTE,
		members: [
			pin('ratings.csv', 1000, 'md5', 'cf12b74f9ad4b94a011f079e26d4270a'),
			pin('movies.csv', 10, 'sha256', 'b37ca1abc7798de741138ed252b62f69f7e37c84b8a8fab1b82d409b4c6c5cc2'),
			pin('links.csv', 10, 'sha256', 'ef17da7710be76f7d510d5768d1b61826e3af4bf57812b9ca377e4c912123b22'),
			TERMS,
		],
	},
];

function pin(name: string, maxMegabytes: number, algorithm: 'sha256' | 'md5', hex: string): Member {
	return { name, maxBytes: maxMegabytes * MEGABYTE, digest: { algorithm, hex } };
}
