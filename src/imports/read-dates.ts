const DAY_MS = 24 * 60 * 60 * 1000;
/** Day 0 of the dates that Excel counts. */
const EXCEL_ZERO = Date.UTC(1899, 11, 30);
/** Days from 1927 to 2119: smaller and larger numbers are no dates of movies seen. */
const EXCEL_DAYS = { first: 10_000, last: 80_000 };

const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b/;
const ISO_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/**
 * Reads the dates of a column: ISO 8601, as Excel rewrites them in any country, and as IMDb once wrote them. A day
 * without a time is noon UTC, so that it is the same day nearly everywhere.
 *
 * "3/4/2020" is March in America and April elsewhere: one date of the column beyond 12 decides for all, and dots mean
 * that the day comes first. Where nothing decides, the month comes first.
 *
 * @returns milliseconds since 1970, UTC; `undefined` for what is no date.
 */
export function readDates(texts: readonly string[]): (number | undefined)[] {
	const isDayFirst = texts.some((text) => {
		const parts = NUMBERS.exec(text.trim());
		return parts !== null && (parts[2] === '.' || Number(parts[1]) > 12);
	});
	return texts.map((text) => readDate(text.trim(), isDayFirst));
}

function readDate(text: string, isDayFirst: boolean): number | undefined {
	if (text === '') return undefined;
	const iso = ISO_DAY.exec(text);
	if (iso) return atNoon(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const parts = NUMBERS.exec(text);
	if (parts) {
		const [first, second] = [Number(parts[1]), Number(parts[3])];
		const year = parts[4].length === 2 ? 2000 + Number(parts[4]) : Number(parts[4]);
		return isDayFirst ? atNoon(year, second, first) : atNoon(year, first, second);
	}
	if (/^\d+$/.test(text)) return readNumber(Number(text));
	// "Sat Dec 31 00:00:00 2016" and "Apr 23 2017, 08:18" name no time zone.
	const isZoned = /(Z|[+-]\d\d:?\d\d|GMT|UTC)$/i.test(text);
	return keepSane(Date.parse(isZoned || !/[a-z]/i.test(text.replace('T', '')) ? toZulu(text, isZoned) : `${text} UTC`));
}

/** "2020-01-02 10:11:12" is UTC, too. */
function toZulu(text: string, isZoned: boolean): string {
	return isZoned ? text : `${text.replace(' ', 'T')}Z`;
}

/** Days as Excel counts them, or seconds or milliseconds since 1970. */
function readNumber(number: number): number | undefined {
	if (number >= EXCEL_DAYS.first && number <= EXCEL_DAYS.last) return EXCEL_ZERO + (number + 0.5) * DAY_MS;
	if (number > 1e8 && number < 1e10) return keepSane(number * 1000);
	return number > 1e11 ? keepSane(number) : undefined;
}

function atNoon(year: number, month: number, day: number): number | undefined {
	const time = Date.UTC(year, month - 1, day, 12);
	const date = new Date(time);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? keepSane(time) : undefined;
}

const FIRST = Date.UTC(1900, 0);
const LAST = Date.UTC(2200, 0);

function keepSane(time: number): number | undefined {
	return time >= FIRST && time < LAST ? time : undefined;
}
