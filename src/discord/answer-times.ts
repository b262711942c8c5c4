/** Discord takes the first answer to an interaction for this long, counted from when it made the interaction. */
const FIRST_ANSWER_MS = 3000;

/** Discord takes later answers for this long. */
const FOLLOW_UP_MS = 15 * 60_000;

/** Until when an interaction can be answered. Times in ms since 1970, on this machine's clock. */
export interface AnswerTimes {
	readonly firstUntil: number;
	readonly followUpUntil: number;
}

export function findAnswerTimes(askedAt: number): AnswerTimes {
	return { firstUntil: askedAt + FIRST_ANSWER_MS, followUpUntil: askedAt + FOLLOW_UP_MS };
}
