import type { TasteProfile } from '../rules/profile-taste.ts';

/** A picture of a taste: how often each number of stars was given, and how many movies are of each decade. */
const WIDTH = 880;
const HEIGHT = 280;
const PANEL = { top: 40, height: 190, width: 390 };
const GOLD = '#e8b04a';
const QUIET = '#a3a6ad';

/** Digits as strokes in a box of 6 by 10: a font would have to be found on every machine, or come with us. */
const DIGITS = [
	'M0 0H6V10H0Z',
	'M1 2L3 0V10',
	'M0 0H6V5H0V10H6',
	'M0 0H6V10H0M1 5H6',
	'M0 0V5H6M6 0V10',
	'M6 0H0V5H6V10H0',
	'M6 0H0V10H6V5H0',
	'M0 0H6L2 10',
	'M0 0H6V10H0ZM0 5H6',
	'M6 5H0V0H6V10H0',
];

/**
 * Draws a taste as SVG, without any text. On the left the stars: a gold bar for each half star from a half to five,
 * with a dot for the person's average and a ring for that of others. On the right the decades.
 */
export function drawTaste({ stars, decades, others }: TasteProfile): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
		`<rect width="${WIDTH}" height="${HEIGHT}" rx="12" fill="#1e1f22"/>`,
		drawPanel(30, stars, (at) => (at % 2 === 1 ? drawStarRow((at + 1) / 2) : '')),
		others ? drawAverages(30, stars.length, others) : '',
		drawPanel(
			460,
			decades.map(({ movies }) => movies),
			(at) => drawNumber(decades[at].decade, decades.length),
		),
		'</svg>',
	].join('');
}

/** Bars with a label under each, which is drawn around its own origin. */
function drawPanel(left: number, counts: readonly number[], label: (at: number) => string): string {
	const step = PANEL.width / counts.length;
	const most = Math.max(1, ...counts);
	const width = Math.min(60, step * 0.7);
	const bars = counts.map((count, at) => {
		const middle = left + step * (at + 0.5);
		// What was given once is still to be seen beside what was given a thousand times.
		const height = count === 0 ? 0 : Math.max(3, (count / most) * PANEL.height);
		const top = PANEL.top + PANEL.height - height;
		const place = `x="${round(middle - width / 2)}" y="${round(top)}" width="${round(width)}" height="${round(height)}"`;
		const bar = `<rect ${place} rx="3" fill="${GOLD}"/>`;
		return `${bar}<g transform="translate(${round(middle)} ${PANEL.top + PANEL.height + 14})">${label(at)}</g>`;
	});
	const floor = PANEL.top + PANEL.height;
	return `${bars.join('')}<path d="M${left} ${floor}h${PANEL.width}" stroke="${QUIET}" stroke-width="1.5"/>`;
}

function drawAverages(left: number, bars: number, { mine, theirs }: { mine: number; theirs: number }): string {
	const placeOf = (stars: number): number => round(left + (PANEL.width / bars) * (stars * 2 - 0.5));
	const ring = `<circle cx="${placeOf(theirs)}" cy="22" r="7" fill="none" stroke="${QUIET}" stroke-width="3"/>`;
	return `${ring}<circle cx="${placeOf(mine)}" cy="22" r="6" fill="${GOLD}"/>`;
}

/** Small stars in up to two rows, one above the other. */
function drawStarRow(count: number): string {
	const [upper, lower] = count > 3 ? [3, count - 3] : [count, 0];
	const draw = (stars: number, y: number) =>
		Array.from({ length: stars }, (_, at) => drawStar((at - (stars - 1) / 2) * 14, y)).join('');
	return draw(upper, 4) + draw(lower, 18);
}

function drawStar(x: number, y: number): string {
	const points = Array.from({ length: 10 }, (_, at) => {
		const [radius, angle] = [at % 2 === 0 ? 6.5 : 2.6, (Math.PI * at) / 5 - Math.PI / 2];
		return `${round(x + radius * Math.cos(angle))},${round(y + radius * Math.sin(angle))}`;
	});
	return `<polygon points="${points.join(' ')}" fill="${QUIET}"/>`;
}

/** A year in four digits, or in its last two where there is little room. */
function drawNumber(number: number, labels: number): string {
	const digits = [...String(number)].slice(labels > 8 ? -2 : 0).map(Number);
	const glyphs = digits.map(
		(digit, at) => `<path transform="translate(${10 * at - 5 * digits.length + 2} 0)" d="${DIGITS[digit]}"/>`,
	);
	const stroke = `fill="none" stroke="${QUIET}" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round"`;
	return `<g ${stroke}>${glyphs.join('')}</g>`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
