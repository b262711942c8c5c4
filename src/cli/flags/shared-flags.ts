import { readConfig } from '../../config.ts';
import { type Flag, readValue, settingFlag } from './flag.ts';
import { PATH } from './value-kind.ts';

export const MODEL_FLAG = settingFlag('modelPath', PATH, { label: '<file>', about: 'the trained model' });

export const CATALOGUE_FLAG = settingFlag('cataloguePath', PATH, { label: '<csv>', about: 'the catalogue of movies' });

/** A file of SQLite, or a URL of PostgreSQL, whose password others on the machine can read on the command line. */
export const DATABASE_FLAG: Flag<string> = {
	label: '<file>',
	about: 'the database',
	shownDefault: `DATABASE_URL, else DATABASE_PATH, else ${readConfig({}).databasePath}`,
	read: (texts, name, { databaseUrl, databasePath }) =>
		texts.length === 0 ? (databaseUrl ?? databasePath) : readValue(PATH, texts.at(-1)!, name),
};
