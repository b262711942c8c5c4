/**
 * Gathers what is sent in one go of the event loop, so that the other thread is woken once: waking one that waits takes
 * longer than a message does.
 */
export function batchMessages<Message>(post: (batch: readonly Message[]) => void): (message: Message) => void {
	let batch: Message[] = [];
	const flush = (): void => {
		post(batch);
		batch = [];
	};
	return (message) => {
		if (batch.push(message) === 1) process.nextTick(flush);
	};
}
