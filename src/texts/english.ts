/**
 * Every text a person sees, in English, the language that all others fall back to.
 *
 * Texts are ICU messages: `{title}` is a value, `{count, plural, one {# movie} other {# movies}}` a plural. A key begins with the
 * command or card that says it.
 */
export const english = {
	'dispatch.unknownCommand': "I don't know the command /{command}. Type /help to see mine.",
	'dispatch.oldButton': 'That button is not one of mine any more. Type the command again for a fresh one.',
	'store.busy': 'The database is busy; nothing was saved. Try again in a moment.',
	'dispatch.failed':
		'Something went wrong on my side. Try again; if it keeps happening, tell whoever runs me: error {errorId}.',
} as const satisfies Readonly<Record<string, string>>;
