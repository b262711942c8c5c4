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
	'dispatch.failed':
		'Something went wrong on my side. Try again; if it keeps happening, tell whoever runs me: error {errorId}.',

	// Movie
	'movie.command.name': 'movie',
	'movie.command.description': 'A movie: what it is, your stars, and how well it suits you',
	'movie.option.name': 'movie',
	'movie.option.description': 'Its title, as you would say it; add the year if there are several',
	'movie.noTitle': 'Which movie? Type its title after the command.',
	'movie.longTitle': 'That is too long for a movie title: I read up to {most} characters.',
	'movie.gone': "I don't know that movie any more. Type the command again to find it.",
	'movie.unknown': "I don't know a movie called “{typed}”. Check the spelling, or try its original title.",
	'movie.nearest': "I don't know a movie called “{typed}”. The nearest I have:",
	'movie.several': 'Several movies could be “{typed}”. Which one do you mean?',
	'movie.choose': 'Choose a movie',
	'movie.noYear': 'no year',
	'movie.alsoKnownAs': 'also known as {titles}',
	'movie.stars': 'Your stars: {stars}',
	'movie.outside': 'Too few people have rated this movie for me to say how well it suits you.',
	'movie.noTaste': 'Rate a few movies you like, and I can say how well this one suits you.',
	'movie.match': '**{match} match** for you',
	'movie.similar': 'Movies like it',

	// Buttons of several cards
	'button.undo': 'Undo',
	'button.rateOrHide': 'Rate or hide',

	// Rate
	'rate.command.name': 'rate',
	'rate.command.description': 'Give a movie stars; rating it again replaces them',
	'rate.stars.name': 'stars',
	'rate.stars.description': 'Half a star to five',
	'rate.saved': '{movie}\n{stars}',
	'rate.replaced': '{movie}\n{stars} · was {previous}',
	'rate.unchanged': '{movie}\n{stars} · as before',
	'rate.outside': 'Too few people have rated this movie for it to steer your recommendations yet; your stars are kept.',
	'rate.recommend': 'Recommend me movies',
	'rate.changedSince': 'You have changed that rating since. Type /ratings to see it as it is.',

	// Panel
	'panel.seen': 'Seen it',
	'panel.notInterested': 'Not interested',
	'panel.remove': 'Remove my rating',
	'panel.hiddenAsSeen': '{movie}\nMarked as seen: I will not recommend it again.',
	'panel.hiddenAsNotInterested': '{movie}\nMarked as not for you: I will not recommend it again.',

	// Stars
	'stars.menu': 'Your stars',
	'stars.choice': '{stars, number} {symbols}',
	'stars.outOfRange': 'Stars go from 0.5 to 5 in halves: 4, 4.5 or 5, for example.',

	// Unrate
	'unrate.command.name': 'unrate',
	'unrate.command.description': 'Take back your stars for a movie',
	'unrate.movie.description': 'One of the movies you rated',
	'unrate.removed': '{movie}\nYour rating of {stars} is removed.',
	'unrate.notRated': 'You have not rated **{movie}**, so there is nothing to take back.',
	'unrate.noRatings': 'You have not rated anything yet, so there is nothing to take back.',

	// Ratings
	'ratings.command.name': 'ratings',
	'ratings.command.description': 'The movies you rated, to change or remove',
	'ratings.none': 'You have not rated anything yet. Type `/rate` and a title, or start with five well-known movies:',
	'ratings.quickStart': 'Quick start',
	'ratings.summary':
		'### Your ratings\n{count, plural, one {# movie} other {# movies}}, {average, number, ::.0} stars on average',
	'ratings.movie': '{movie}\n{stars} · {date}',
	'ratings.change': 'Change',
	'ratings.order': 'Order',
	'ratings.newest': 'Newest first',
	'ratings.oldest': 'Oldest first',
	'ratings.best': 'Most stars first',
	'ratings.worst': 'Fewest stars first',
	'ratings.title': 'By title',
	'ratings.previousPage': 'Back',
	'ratings.page': 'Page {page, number} of {pages, number}',
	'ratings.nextPage': 'Next',
	'ratings.rated': '{movie}\n{stars}',
	'ratings.notRated': '{movie}\nNot rated.',
	'ratings.removed': '{movie}\nNot rated. Your {stars} is removed; choose it below to bring it back.',
	'ratings.remove': 'Remove',
	'ratings.backToList': 'Back to the list',

	// Similar
	'similar.command.name': 'similar',
	'similar.command.description': 'Movies that appeal to the same people',
	'similar.title': '### Like {movie}',
	'similar.movie': '{place, number}. {movie} · {similarity, number, ::percent} alike\n-# {shared}',
	'similar.both': 'both {traits}',
	'similar.decade': '{decade}s',
	'similar.likedWith': 'liked by people who like {movies}',
	'similar.liked': 'liked by the same people',
	'similar.outside':
		'Too few people have rated {movie} ({genres}) for me to say what is like it. It can be rated all the same.',

	// Query
	'query.count': 'I can recommend 1 to {most} movies at a time.',
	'query.unknownGenre': "I don't know that genre. Mine are {genres}.",
	'query.yearsSwapped': 'No movie is from {from} or later and from {to} or earlier: swap the two years.',
	'query.unknownMood': "I don't know that mood. Mine are {moods}.",
	'query.year': 'Years start at {first} and have four digits: 1994, for example.',

	// Genres, by their name in MovieLens
	'genre.Action': 'Action',
	'genre.Adventure': 'Adventure',
	'genre.Animation': 'Animation',
	'genre.Children': 'Family',
	'genre.Comedy': 'Comedy',
	'genre.Crime': 'Crime',
	'genre.Documentary': 'Documentary',
	'genre.Drama': 'Drama',
	'genre.Fantasy': 'Fantasy',
	'genre.Film-Noir': 'Film noir',
	'genre.Horror': 'Horror',
	'genre.IMAX': 'IMAX',
	'genre.Musical': 'Musical',
	'genre.Mystery': 'Mystery',
	'genre.Romance': 'Romance',
	'genre.Sci-Fi': 'Science fiction',
	'genre.Thriller': 'Thriller',
	'genre.War': 'War',
	'genre.Western': 'Western',
	'genre.none': 'no genres listed',

	// Taste
	'taste.missing': '{count, plural, one {# more rating} other {# more ratings}} until recommendations get good.',
	'taste.enough': '{count, plural, one {# movie} other {# movies}} rated: `/recommend` knows your taste now.',
	'taste.known': '{count, plural, one {# movie} other {# movies}} rated.',

	// Recommend
	'recommend.notYours': 'That list belongs to someone else. Type /recommend for one of your own.',

	// Persona
	'persona.gone': 'I no longer have that persona. Type /persona to see those I have.',
	'persona.unknown': "I don't know that persona. Mine are {personas}.",

	// Privacy
	'privacy.subcommands': 'Type /privacy show, /privacy export or /privacy delete.',
	'privacy.notYours': 'That question was put to someone else. Type /privacy to see what I store about you.',

	// The page
} as const satisfies Readonly<Record<string, string>>;
