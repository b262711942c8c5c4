/**
 * Every text a person sees, in English, the language that all others fall back to.
 *
 * Texts are ICU messages: `{title}` is a value, `{count, plural, one {# movie} other {# movies}}` a plural. A key begins with the
 * command or card that says it.
 */
export const english = {
	// Dispatch
	'dispatch.unknownCommand': "I don't know the command /{command}. Type /help to see mine.",
	'dispatch.oldButton': 'That button is not one of mine any more. Type the command again for a fresh one.',
	'dispatch.tooMany': 'That is more at once than I can keep up with. Give me a few seconds, then try again.',
	'dispatch.failed':
		'Something went wrong on my side. Try again; if it keeps happening, tell whoever runs me: error {errorId}.',

	// Movie
	'movie.noTitle': 'Which movie? Type its title after the command.',
	'movie.longTitle': 'That is too long for a movie title: I read up to {most} characters.',
	'movie.gone': "I don't know that movie any more. Type the command again to find it.",

	// Rate
	'rate.changedSince': 'You have changed that rating since. Type /ratings to see it as it is.',

	// Stars
	'stars.outOfRange': 'Stars go from 0.5 to 5 in halves: 4, 4.5 or 5, for example.',

	// Unrate
	'unrate.notRated': 'You have not rated **{movie}**, so there is nothing to take back.',
	'unrate.noRatings': 'You have not rated anything yet, so there is nothing to take back.',

	// Query
	'query.count': 'I can recommend 1 to {most} movies at a time.',
	'query.unknownGenre': "I don't know that genre. Mine are {genres}.",
	'query.yearsSwapped': 'No movie is from {from} or later and from {to} or earlier: swap the two years.',
	'query.unknownMood': "I don't know that mood. Mine are {moods}.",
	'query.year': 'Years start at {first} and have four digits: 1994, for example.',

	// Recommend
	'recommend.notYours': 'That list belongs to someone else. Type /recommend for one of your own.',

	// Persona
	'persona.gone': 'I no longer have that persona. Type /persona to see those I have.',
	'persona.unknown': "I don't know that persona. Mine are {personas}.",

	// Privacy
	'privacy.subcommands': 'Type /privacy show, /privacy export or /privacy delete.',

	// The page
} as const satisfies Readonly<Record<string, string>>;
