/** An answer as it is kept: JSON, `null` for "there is none". */
export interface KeptAnswer {
	readonly question: string;
	readonly answer: string;
	/** Milliseconds since 1970, UTC. */
	readonly expiresAt: number;
}

/** Where answers are kept. */
export interface AnswerStore {
	/** The answers to these questions that have not expired. */
	answersTo(questions: readonly string[]): Promise<readonly KeptAnswer[]>;
	keepAnswers(answers: readonly KeptAnswer[]): Promise<void>;
}

/** Those of a list come together, and are written together. */
const BATCH_MS = 50;

/** Keeps answers, some at a time. A write that fails is forgotten: we ask again. */
export function createKeeper(answers: AnswerStore): (answer: KeptAnswer) => void {
	let waiting: KeptAnswer[] = [];
	const write = () => {
		const batch = waiting;
		waiting = [];
		answers.keepAnswers(batch).catch(() => {});
	};
	return (answer) => {
		if (waiting.length === 0) setTimeout(write, BATCH_MS).unref();
		waiting.push(answer);
	};
}
