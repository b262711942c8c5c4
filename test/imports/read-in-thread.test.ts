import { expect, test } from 'vitest';
import { ImportError } from '../../src/imports/import-error.ts';
import { readHistory } from '../../src/imports/read-history.ts';
import { readInThread } from '../../src/imports/read-in-thread.ts';
import { UnknownColumnsError } from '../../src/imports/unknown-columns-error.ts';
import { FIXTURES } from './fixtures.ts';

const RATINGS = 'Date,Name,Year,Letterboxd URI,Rating\n';

test('a thread of its own reads the same as this one', async () => {
	for (const { content } of FIXTURES.filter((_, at) => at % 12 === 0)) {
		const bytes = Buffer.from(content as string);
		expect(await readInThread(bytes)).toEqual(await readHistory(bytes));
	}
	const long = Buffer.from(RATINGS + '2020-01-02,Heat,1995,x,4\n'.repeat(1001));
	expect(await readInThread(long)).toEqual(await readHistory(long));
});

test('what cannot be read is refused as here', async () => {
	const refused = (text: string, options?: object) => readInThread(Buffer.from(text), options).catch((error) => error);
	expect(await refused('')).toEqual(new ImportError('empty'));
	expect(await refused(RATINGS, { maxBytes: 3 })).toEqual(new ImportError('tooLarge'));
	const unknown = await refused('Werk,Punkte\nHeat,9');
	expect(unknown).toBeInstanceOf(UnknownColumnsError);
	expect(unknown.columns[0]).toEqual({ heading: 'Werk', examples: ['Heat'] });
	expect((await readInThread(Buffer.from('Werk,Punkte\nHeat,9'), { columns: { title: '#1' } })).rows).toHaveLength(1);
});

test('a person can stop it, and it ends by itself when it takes too long', async () => {
	const long = Buffer.from(`[${'{"rated_at":"2020-01-02","movie":{"title":"Heat"}},'.repeat(50_000)}{}]`);
	const stop = new AbortController();
	const reading = readInThread(long, {}, stop.signal);
	stop.abort(new Error('stopped'));
	await expect(reading).rejects.toThrow('stopped');
	await expect(readInThread(long, {}, stop.signal)).rejects.toThrow('stopped');
	await expect(readInThread(long, {}, undefined, 1)).rejects.toEqual(new ImportError('tooMuchWork'));
});
