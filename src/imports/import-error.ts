/** Why a file is refused as a whole. */
export type ImportFault =
	| 'empty'
	| 'tooLarge'
	| 'unpacksTooLarge'
	| 'tooManyFiles'
	| 'tooManyRows'
	| 'tooManyColumns'
	| 'tooMuchWork'
	| 'badArchive'
	| 'nestedArchive'
	| 'spreadsheet'
	| 'badJson'
	| 'noHistory'
	| 'noRows';

const SENTENCES: Readonly<Record<ImportFault, string>> = {
	empty: 'The file is empty.',
	tooLarge: 'The file is too large.',
	unpacksTooLarge: 'The archive unpacks to more than an export can hold.',
	tooManyFiles: 'The archive holds more files than an export can have.',
	tooManyRows: 'The file has more rows than anyone can have seen movies.',
	tooManyColumns: 'The file has lines that are too long, or too many columns.',
	tooMuchWork: 'Reading the file takes too long, or more memory than an export should.',
	badArchive: 'The archive is damaged or locked: export it again.',
	nestedArchive: 'The archive holds another archive: unpack it once, and import what was in it.',
	spreadsheet: 'The file is a spreadsheet: save it as CSV, and import that.',
	badJson: 'The file begins like JSON and is damaged: export it again.',
	noHistory:
		'The file is no export that I know. I read those of Letterboxd, IMDb, Trakt, TMDB, MovieLens, Criticker, Movary, ' +
		'Simkl, Ryot and my own, and tables with columns such as title, year and rating.',
	noRows: 'The file has no rows.',
};

/** A file that cannot be read as a history. The message says so to an operator; rooms with texts say it by `fault`. */
export class ImportError extends Error {
	override name = 'ImportError';
	readonly fault: ImportFault;

	constructor(fault: ImportFault) {
		super(SENTENCES[fault]);
		this.fault = fault;
	}
}
