import { expect, test } from 'vitest';
import { drawPng } from '../../src/cards/draw-png.ts';
import { drawTaste } from '../../src/cards/taste-chart.ts';
import type { TasteProfile } from '../../src/rules/profile-taste.ts';

const TASTE: TasteProfile = {
	ratings: 20,
	stars: [0, 1, 0, 2, 0, 3, 4, 5, 0, 5],
	themes: [],
	decades: [
		{ decade: 1980, movies: 12 },
		{ decade: 1990, movies: 0 },
		{ decade: 2000, movies: 8 },
	],
	countries: [],
	others: { movies: 20, mine: 3.6, theirs: 3.4, love: undefined, dislike: undefined },
};

const bars = (svg: string) =>
	[...svg.matchAll(/<rect x="[^>]*? height="([\d.]+)" rx="3"/g)].map(([, height]) => +height);

test('draws a bar for each half star and each decade, the highest as high as there is room', () => {
	const svg = drawTaste(TASTE);
	expect(bars(svg)).toHaveLength(13);
	expect(bars(svg)[9]).toBe(190);
	expect(bars(svg)[1]).toBe(38);
	expect(bars(svg).slice(10)).toEqual([190, 0, 126.7]);
	expect(svg.match(/<circle/g)).toHaveLength(2);
	expect(svg).not.toContain('<text');
});

test('shows what was given once beside what was given a thousand times', () => {
	const stars = [1, 0, 0, 0, 0, 0, 0, 0, 0, 1000];
	expect(bars(drawTaste({ ...TASTE, stars, decades: [], others: undefined }))).toEqual([3, ...Array(8).fill(0), 190]);
});

test('becomes a PNG of twice the size', async () => {
	const png = Buffer.from(await drawPng(drawTaste(TASTE)));
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1760, 560]);
});

test('says why a picture cannot be drawn', async () => {
	await expect(drawPng('<svg')).rejects.toThrow();
});
