import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { joinRatings, keepMovies } from '../../src/training/rating-table.ts';
import { type BadLine, type RatingScale, readRatings } from '../../src/training/read-ratings.ts';
import { selectTrainingSet } from '../../src/training/training-set.ts';

async function read(text: string, scale?: RatingScale) {
	const bad: BadLine[] = [];
	const { users, ...columns } = await readRatings(Readable.from([text]), (line) => bad.push(line), scale);
	const [userOf, movieIdOf, starsOf] = [columns.userOf, columns.movieIdOf, columns.starsOf].map((column) => [
		...column,
	]);
	return { users, userOf, movieIdOf, starsOf, bad };
}

test('reads LF, CRLF, a byte order mark, any order of columns and a missing last newline', async () => {
	const expected = { users: 2, userOf: [0, 1], movieIdOf: [10, 20], starsOf: [4.5, 0.5], bad: [] };
	expect(await read('userId,movieId,rating,timestamp\n7,10,4.5,1\n9,20,0.5,2\n')).toEqual(expected);
	expect(await read('\ufeffuserId,movieId,rating,timestamp\r\n7,10,4.5,1\r\n9,20,0.5,2')).toEqual(expected);
	expect(await read('rating,movieId,userId\n4.5,10,7\n0.5,20,9\n')).toEqual(expected);
	expect(await read('"userId","movieId","rating"\n"7","10","4.5"\n9,20,0.5\n')).toEqual(expected);
});

test('names every bad line by its number and keeps the rest', async () => {
	const lines = [
		'userId,movieId,rating,timestamp',
		'1,10,4.0,0',
		'x,10,4.0,0',
		'1,-5,4.0,0',
		'1,11,5.5,0',
		'1,12,3.7,0',
		'1,13',
		'1,14,"4.0,0',
		'1,15,NaN,0',
		'1,99999999999,4.0,0',
		'1,16,5.0,0,extra',
		'1,1e1,4.0,0',
		'2,17,0.5,0',
	];
	const { bad, movieIdOf } = await read(lines.join('\n'));
	expect(movieIdOf).toEqual([10, 16, 17]);
	expect(bad.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 12]);
	expect(bad[0].reason).toBe('userId must be a positive integer: "x"');
	expect(bad[2].reason).toBe('rating must be 0.5 to 5 in steps of 0.5: "5.5"');
});

test('keeps the later of two ratings by one person for one movie', async () => {
	const { starsOf, bad } = await read('userId,movieId,rating\n1,10,1\n2,10,2\n1,10,5\n');
	expect(starsOf.toSorted()).toEqual([2, 5]);
	expect(bad).toEqual([{ line: 2, reason: 'rated again on line 4, which counts' }]);
});

test('keeps the newest of two ratings by one person for one movie, wherever it stands', async () => {
	const { starsOf, bad } = await read('userId,movieId,rating,timestamp\n1,10,5,300\n1,10,1,100\n1,10,3,200\n');
	expect(starsOf).toEqual([5]);
	expect(bad.map(({ line }) => line)).toEqual([3, 4]);
	expect(bad[0].reason).toBe('rated again on line 2, which counts');
});

test('refuses points and percent by name, and takes them when told the scale', async () => {
	const points = 'userId,movieId,rating\n1,10,9\n1,11,5\n1,12,1\n2,10,7.5\n';
	await expect(read(points)).rejects.toThrow(
		'2 of 4 ratings are above 5, so they look like points out of 10: say --scale 10',
	);
	expect((await read(points, 10)).starsOf).toEqual([4.5, 2.5, 0.5, 4]);
	const percent = 'userId,movieId,rating\n1,10,95\n1,11,8\n1,12,0\n';
	await expect(read(percent)).rejects.toThrow('look like percent: say --scale 100');
	await expect(read(percent, 10)).rejects.toThrow('are above 10, so they look like percent: say --scale 100');
	expect((await read(percent, 100)).starsOf).toEqual([5, 0.5, 0.5]);
});

test('refuses a file that does not hold ratings', async () => {
	await expect(read('')).rejects.toThrow('the file is empty');
	await expect(read('movieId,title\n1,Toy Story\n')).rejects.toThrow('missing: userId, rating');
});

test('throws the error of a failing stream', async () => {
	const broken = new Readable({ read: () => broken.destroy(new Error('disk on fire')) });
	await expect(readRatings(broken, () => {})).rejects.toThrow('disk on fire');
});

test('keeps the people of two files apart', async () => {
	const [a, b] = await Promise.all(
		['userId,movieId,rating\n1,10,4\n2,10,3\n', 'userId,movieId,rating\n1,10,5\n'].map((text) =>
			readRatings(Readable.from([text]), () => {}),
		),
	);
	const both = joinRatings([a, b]);
	expect([both.users, [...both.userOf], [...both.starsOf]]).toEqual([3, [0, 1, 2], [4, 3, 5]]);
});

test('keeps movies with enough ratings, most rated first, and the people who rated one of them', async () => {
	const table = await readRatings(
		Readable.from(['userId,movieId,rating\n1,30,1\n2,30,2\n3,40,3\n1,20,4\n3,20,5\n2,20,5\n4,50,5\n']),
		() => {},
	);
	const set = selectTrainingSet(table, 2);
	expect([...set.movieIds]).toEqual([20, 30]);
	expect([...set.ratingCounts]).toEqual([3, 2]);
	expect(set.stars).toMatchObject({ rows: 3, columns: 2 });
	expect([...set.stars.values]).toEqual([4, 1, 5, 2, 5]);
	expect(() => selectTrainingSet(table, 4)).toThrow('no movie has at least 4 ratings');
	expect([
		...selectTrainingSet(
			keepMovies(table, (movieId) => movieId !== 20),
			1,
		).movieIds,
	]).toEqual([30, 40, 50]);
});

test('says in which year a rating was given, by a timestamp in seconds or milliseconds', async () => {
	const lines = ['userId,movieId,rating,timestamp', '1,10,4,964982703', '1,11,4,1420070400000', '1,12,4,', '1,13,4,x'];
	const timed = await readRatings(Readable.from([lines.join('\n')]), () => {});
	expect([...timed.ratedIn!]).toEqual([2000, 2015, 0, 0]);
	const untimed = await readRatings(Readable.from(['userId,movieId,rating\n1,10,4\n1,11,3\n']), () => {});
	expect(untimed.ratedIn).toBeUndefined();
	expect([...joinRatings([untimed, timed]).ratedIn!]).toEqual([0, 0, 2000, 2015, 0, 0]);
	expect([...keepMovies(timed, (movieId) => movieId !== 10).ratedIn!]).toEqual([2015, 0, 0]);
	expect(joinRatings([untimed, untimed]).ratedIn).toBeUndefined();
});
