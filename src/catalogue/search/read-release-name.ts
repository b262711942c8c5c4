const EXTENSION = /\.(?:mkv|mp4|avi|m4v|mov|wmv|webm|mpe?g|ts|iso|srt|sub)$/i;
/** What release groups write after the title: the picture, the source, the codec. */
const MARKS = [
	'\\d{3,4}[pi]|[48]k|uhd|hdr(?:10)?',
	'blu-?ray|b[rd]-?rip|dvd-?(?:rip|scr)?|web-?(?:dl|rip)|hd-?(?:tv|rip|cam)|remux',
	'[xh]\\.?26[45]|xvid|divx|hevc|aac|ac3|dts|yify|yts|proper|repack',
];
const RELEASE_MARK = new RegExp(`(?<![\\p{L}\\p{N}])(?:${MARKS.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
/** Marks that people say, too: "on dvd", "dvd cover". Among words, they mark a release only after a year. */
const SAID = /^(?:[48]k|uhd|hdr|blu-?ray|dvd|proper)$/i;
const TAGS = /[[{][^\]}]*[\]}]/g;
/** The group that made a release, in front: "[YTS.MX] Tenet". */
const GROUP = /^\[[^\]]*\]\s*(?=\S)/;
const LAST_YEAR = /^(.*\S)[\s(]+((?:19|20)\d\d)\)?(?=\s|$)/;

/**
 * Takes title and year out of the name of a file or release; `undefined` when the text is none.
 *
 * @example readReleaseName('The.Matrix.1999.1080p.BluRay.x264') // 'The Matrix (1999)'
 */
export function readReleaseName(text: string): string | undefined {
	const bare = text.trim().replace(GROUP, '');
	const named = bare.replace(EXTENSION, '');
	const tagged = /[[{](?:tmdb|imdb|edition)/i.test(bare) || /\(\d{4}\)\s*[[{]/.test(bare);
	const mark = findMark(named);
	if (named === bare && !tagged && (mark === null || mark.index === 0)) return undefined;
	const isFile = named !== bare || tagged || !/\s/.test(bare);
	const title = named
		.slice(0, mark && mark.index > 0 ? mark.index : undefined)
		.replace(TAGS, ' ')
		.replace(/[[{(]\s*$/, '')
		.replace(isFile && !/ /.test(bare) ? /[._]+/g : /_+/g, ' ')
		.replace(/[\s-]+$/, '')
		.trim();
	const dated = LAST_YEAR.exec(title);
	return dated ? `${dated[1].replace(/[\s(-]+$/, '')} (${dated[2]})` : title;
}

function findMark(name: string): RegExpExecArray | null {
	const mark = RELEASE_MARK.exec(name);
	if (mark === null || !SAID.test(mark[0])) return mark;
	const [before, behind] = [name.slice(0, mark.index), name.slice(mark.index + mark[0].length)];
	const isSaid = /\bon\s+$/i.test(before) || /^\s+\p{L}/u.test(behind);
	return isSaid && !LAST_YEAR.test(before) ? null : mark;
}
