/**
 * Every text a person sees, in English, the language that all others fall back to.
 *
 * Texts are ICU messages: `{title}` is a value, `{count, plural, one {# movie} other {# movies}}` a plural. A key
 * starts with the command or card that says it. Keys that end in `.name` name commands and options, and code reads
 * those by their English name: change both together.
 */
export const english = {
	// Dispatch
	'dispatch.unknownCommand': "I don't know the command /{command}. Type /help to see mine.",
	'dispatch.oldButton': 'That button is not one of mine any more. Type the command again for a fresh one.',
	'dispatch.tooMany': 'That is more at once than I can keep up with. Give me a few seconds, then try again.',
	'dispatch.storeBusy': 'The database is busy; nothing was saved. Try again in a moment.',
	'dispatch.storeFailed':
		'I cannot use my database, so nothing was saved. Tell the person who runs me, and give them this: error {errorId}.',
	'dispatch.failed':
		'Something went wrong on my side. Try again; if it keeps happening, tell the person who runs me: error {errorId}.',

	// Movie
	'movie.command.name': 'movie',
	'movie.command.description': 'A movie: what it is, your stars, and how well it suits you',
	'movie.option.name': 'movie',
	'movie.option.description': 'Its title, as you would say it; add the year if there are several',
	'movie.noTitle': 'Which movie? Type its title after the command.',
	'movie.longTitle': 'That is too long for a movie title: I read up to {most} characters.',
	'movie.gone': "I don't know that movie any more. Type the command again to find it.",
	'movie.unknown': "I don't know a movie called “{typed}”; my catalogue was updated on {date}.",
	'movie.unknownUndated': "I don't know a movie called “{typed}”.",
	'movie.checkSpelling': 'Check the spelling, or try its original title.',
	'movie.nearest': 'The nearest I have:',
	'movie.several': 'Several movies could be “{typed}”. Which one do you mean?',
	'movie.choose': 'Choose a movie',
	'movie.notThisOne': 'Not this one?',
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

	'panel.hiddenSince': 'You have hidden that movie again since. Press Undo on the newer message instead.',
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
	'ratings.order.newest': 'Newest first',
	'ratings.order.oldest': 'Oldest first',
	'ratings.order.best': 'Most stars first',
	'ratings.order.worst': 'Fewest stars first',
	'ratings.order.title': 'By title',
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
		'Too few people have rated {movie} ({genres}) for me to say what is like it. You can still rate it.',

	// Query
	'query.count': 'I can recommend 1 to {most} movies at a time.',
	'query.unknownGenre': "I don't know that genre. Mine are {genres}.",
	'query.yearsSwapped': '{from} is after {to}, so no movie fits: swap the two years.',
	'query.unknownMood': "I don't know that mood. Mine are {moods}.",
	'query.year': 'Years start at {first} and have four digits: 1994, for example.',
	'query.movies.all': 'Movies',
	'query.movies.one': 'Movies from {from}',
	'query.movies.between': 'Movies from {from} to {to}',
	'query.movies.since': 'Movies since {from}',
	'query.movies.until': 'Movies up to {to}',
	'query.genre.all': '{genre} movies',
	'query.genre.one': '{genre} movies from {from}',
	'query.genre.between': '{genre} movies from {from} to {to}',
	'query.genre.since': '{genre} movies since {from}',
	'query.genre.until': '{genre} movies up to {to}',
	'mood.familiar': 'familiar',
	'mood.balanced': 'balanced',
	'mood.adventurous': 'adventurous',
	'mood.daring': 'daring',

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
	'recommend.command.name': 'recommend',
	'recommend.command.description': 'Movies for you, each with a reason',
	'recommend.count.name': 'count',
	'recommend.count.description': 'How many, up to {most}',
	'recommend.genre.name': 'genre',
	'recommend.genre.description': 'Only movies of this genre',
	'recommend.from.name': 'from',
	'recommend.from.description': 'Only movies from this year on',
	'recommend.to.name': 'to',
	'recommend.to.description': 'Only movies up to this year',
	'recommend.mood.name': 'mood',
	'recommend.mood.description': 'Movies everyone knows, or movies few have seen',
	'recommend.private.name': 'private',
	'recommend.private.description': 'Show the list to you alone',
	'recommend.heading': '### 🎬 {movies} for {person}',
	'recommend.fromRatings': 'From your {count, plural, one {# rating} other {# ratings}}.',
	'recommend.fromPersona': 'From the {persona} persona as a starting point.',
	'recommend.fromBoth':
		'From your {count, plural, one {# rating} other {# ratings}} and the {persona} persona as a starting point.',
	'recommend.mood': 'Mood: {mood}.',
	'recommend.resting':
		'Left out: {count, plural, one {# movie} other {# movies}} I recommended to you in the last week.',
	'recommend.noneFit':
		'**{movies}**: I have none left to recommend that you have not rated or hidden. Widen the search.',
	'recommend.noneLeft': `**{movies}**: I recommended all that are left to you in the last week. \
Widen the search, or see those again.`,
	'recommend.more': 'More',
	'recommend.again': 'Start over',
	'recommend.notYours': 'That list belongs to someone else. Type /recommend for one of your own.',
	'recommended.movie': '{place}. {movie} · {match} match\n-# {genres} · {reason}',
	'reason.ratings': 'because you rated {movies}',
	'reason.rated': '{movie} {stars}',
	'reason.persona': 'because the {persona} persona loves {movies}',
	'reason.together': 'fits your ratings taken together; no single one stands out',

	// Quick start
	'quickStart.heading': '### 🍿 Quick start',
	'quickStart.fresh': 'Rate the movies you have seen, or choose a persona to start from.',
	'quickStart.noRatings':
		"I don't know your taste yet. Rate the movies you have seen, or choose a persona to start from.",
	'quickStart.allOutside': `I know too little about the movies you rated to go by them. \
Rate some that more people have seen, or choose a persona to start from.`,
	'quickStart.allLow':
		'So far you have told me what you do not like. Rate a movie you love, or choose a persona to start from.',
	'quickStart.exhausted': 'I have no more well-known movies to offer. Rate any other movie with `/rate` and its title.',
	'quickStart.stars': '{stars} ★',
	'quickStart.personas': 'Or start from a persona',
	'quickStart.others': 'Other movies',
	'quickStart.ready': 'My recommendations',

	// Persona
	'persona.command.name': 'persona',
	'persona.command.description': 'What I recommend to a typical horror buff, Disney fan …',
	'persona.name.name': 'name',
	'persona.name.description': 'Whose movies',
	'persona.choice': '{emoji} {persona}',
	'persona.card': '### {emoji} {persona}\n{about}.\n-# Loves {favourites}.',
	'persona.start': 'Start from this persona',
	'persona.stop': 'Stop using a persona',
	'persona.started': `Done: your recommendations now start from the {persona} persona. \
No ratings were written for you. The movies you rate yourself count beside it, \
and after {most} of those it steps back. Type /recommend.`,
	'persona.stopped':
		'Done: the {persona} persona no longer counts. Your recommendations come from your own ratings alone.',
	'persona.notUsed': 'You are not using a persona. Your recommendations come from your own ratings alone.',
	'persona.gone': 'I no longer have that persona. Type /persona to see those I have.',
	'persona.unknown': "I don't know that persona. Mine are {personas}.",
	'persona.horror.title': 'Horror',
	'persona.horror.about': 'Slashers, hauntings and things that go bump in the night',
	'persona.disney.title': 'Disney',
	'persona.disney.about': 'Animated princesses, talking animals and a song in every scene',
	'persona.sci-fi.title': 'Sci-fi',
	'persona.sci-fi.about': 'Spaceships, androids and questions about what is real',
	'persona.romcom.title': 'Romantic comedy',
	'persona.romcom.about': 'Meet-cutes, misunderstandings and a dash to the airport',
	'persona.noir.title': 'Film noir',
	'persona.noir.about': 'Rain, cigarettes, and a client who is lying',
	'persona.action.title': 'Action',
	'persona.action.about': 'Chases, explosions and one-liners',
	'persona.anime.title': 'Anime',
	'persona.anime.about': 'Ghibli and the great Japanese animated movies',
	'persona.classics.title': 'Golden-age classics',
	'persona.classics.about': 'The movies that film schools start with',
	'persona.crime.title': 'Crime',
	'persona.crime.about': 'Gangsters, heists and cops who are not much better',
	'persona.war.title': 'War',
	'persona.war.about': 'Men under fire, from Normandy to Saigon',
	'persona.musicals.title': 'Musicals',
	'persona.musicals.about': 'When talking is not enough, they sing',
	'persona.indie.title': 'Indie',
	'persona.indie.about': 'Small, wry movies about people who do not quite fit',
	'persona.western.title': 'Western',
	'persona.western.about': 'Dust, duels and a stranger in town',
	'persona.superhero.title': 'Superheroes',
	'persona.superhero.about': 'Capes, origin stories and a scene after the credits',
	'persona.fantasy.title': 'Fantasy',
	'persona.fantasy.about': 'Quests, spells and doors to other worlds',
	'persona.comedy.title': 'Comedy',
	'persona.comedy.about': 'Grown men being very silly',

	// Privacy
	'privacy.command.name': 'privacy',
	'privacy.command.description': 'What I store about you',
	'privacy.show.name': 'show',
	'privacy.show.description': 'What is stored about you',
	'privacy.export.name': 'export',
	'privacy.export.description': 'All of it, as a JSON file',
	'privacy.delete.name': 'delete',
	'privacy.delete.description': 'Delete all of it',
	'privacy.subcommands': 'Type /privacy show, /privacy export or /privacy delete.',
	'privacy.stored': `### What I store about you
• {ratings, plural, one {# rating} other {# ratings}}: the movie, your stars, and when you gave them
• {dismissals, plural, one {# movie} other {# movies}} you marked as seen or not interesting
• {shown, plural, one {# movie} other {# movies}} I recommended to you, and when, so as not to repeat myself
• {persona}

All of it is under your Discord user id, in one database file of the person who runs this bot. \
I never read or keep messages. Titles I do not know are counted, without who asked for them.
\`/privacy export\` gives you the file, \`/privacy delete\` removes everything.`,
	'privacy.storedPersona': 'the {persona} persona as a starting point',
	'privacy.noPersona': 'no persona as a starting point',
	'privacy.exported': `Everything I store about you: {ratings, plural, one {# rating} other {# ratings}}, \
{dismissals, plural, one {# hidden movie} other {# hidden movies}}.`,
	'privacy.question': `Delete everything I store about you? That is \
{ratings, plural, one {# rating} other {# ratings}}, \
{dismissals, plural, one {# hidden movie} other {# hidden movies}}, what I recommended to you, and your \
starting point. **It cannot be undone**; \`/privacy export\` makes a copy first.`,
	'privacy.deleteAll': 'Delete everything',
	'privacy.keep': 'Keep it',
	'privacy.kept': 'Nothing was deleted.',
	'privacy.deleted': `Gone: {ratings, plural, one {# rating} other {# ratings}}, \
{dismissals, plural, one {# hidden movie} other {# hidden movies}} and everything else I had about you.`,
	'privacy.notYours': 'That question was for someone else. Type /privacy to see what I store about you.',

	// Help
	'help.command.name': 'help',
	'help.command.description': 'What I can do',
	'help.intro': `### 🎬 Matinee
I learn your taste in movies from the stars you give, and recommend what to watch next.`,
	'help.start': `**Start here**
\`/rate\` Lion King 5 · five movies are enough for good recommendations
\`/recommend\` movies for you, with reasons · \`genre\`, \`from\` and \`to\` a year narrow it; \
the \`mood\` goes from familiar to daring; \`count\` says how many, \`private\` shows them to you alone
\`/persona\` horror · what a typical horror buff would get; you may start from it`,
	'help.look': `**Look around**
\`/movie\` a movie, your stars, and how well it suits you
\`/similar\` movies that appeal to the same people`,
	'help.ratings': `**Your ratings**
\`/ratings\` all of them, to change or remove
\`/unrate\` take one back
\`/privacy\` see, export or delete what I store`,
	'help.titles': `Titles need not be exact: “godfather 2”, “amelie” and “oceans 11” will do. \
If several movies share a title, add the year.`,
	'help.credits': `-# Movies, and the ratings I learnt from: [MovieLens](https://grouplens.org/datasets/movielens/)
-# Other titles and facts: [omdb.org](https://www.omdb.org/), \
[CC BY 2.0 DE](https://creativecommons.org/licenses/by/2.0/de/)
-# New movies: [Wikidata](https://www.wikidata.org/), CC0`,

	// The playground's server. The page sends nothing that most of these refuse.
	'playground.foreignHost': 'The playground answers only under its own address.',
	'playground.foreignPage': 'The playground takes nothing from other web pages.',
	'playground.noOrigin': 'The playground takes a change only from its own page: the request must say its Origin.',
	'playground.tooMany': 'That was too much at once. Wait a minute.',
	'playground.tooLarge': 'That is too long for the playground. Send something shorter.',
	'playground.notJson': 'The playground takes only JSON.',
	'playground.malformed': 'The request is malformed. Reload the page and try again.',
	'playground.malformedField': 'The request is malformed at “{field}”. Reload the page and try again.',
	'playground.failed': 'Something went wrong in the playground; its log says what.',
	'playground.nothingHere': 'There is nothing here.',
	'playground.fileGone': 'That file is gone.',
	'playground.noSuchPerson': 'There is no person with that id here.',
	'playground.noSuchCommand': 'There is no command /{command}. Type / to see them all.',
	'playground.noSubcommands': '/{command} has no subcommands.',
	'playground.pickSubcommand': 'Pick one of these: {subcommands}.',
	'playground.noSuchOption': '/{command} has no option “{option}”.',
	'playground.missingOption': '/{command} needs “{option}”: {description}',
	'playground.notBoolean': '“{option}” must be true or false.',
	'playground.notNumber': '“{option}” must be a number.',
	'playground.notWhole': '“{option}” must be a whole number.',
	'playground.notText': '“{option}” must be text.',
	'playground.tooLittle': '“{option}” must be {min} or more.',
	'playground.tooMuch': '“{option}” must be {max} or less.',
	'playground.outOfBounds': '“{option}” must be between {min} and {max}.',
	'playground.lengthOutOfBounds':
		'“{option}” must be between {min} and {max, plural, one {# character} other {# characters}} long.',
	'playground.notAmong': '“{option}” must be one of these: {choices}.',
	'playground.noSuchComponent': 'That message has no such button or menu any more.',
	'playground.switchedOff': 'That button or menu is switched off.',
	'playground.buttonWithValues': 'A button carries no values.',
	'playground.choose': 'Choose {count} here.',
	'playground.chooseBetween': 'Choose between {min} and {max} here.',
	'playground.notInMenu': 'That is not among the choices of this menu.',
	'playground.messageGone': 'That message is gone. Type the command again for a fresh one.',
	'playground.formClosed': 'That form is not open any more.',
	'playground.noSuchField': 'That form has no field “{field}”.',

	// The playground's page. The file page.html and the scripts beside it name them.
	'page.title': '#movies – Matinee playground',
	'page.sidebar': 'Playground',
	'page.name': 'Matinee playground',
	'page.channel': 'movies',
	'page.you': 'You are',
	'page.topic': 'A Discord channel on your own machine. Type / to talk to Matinee.',
	'page.offline': 'The playground does not answer. Trying again…',
	'page.messages': 'Messages',
	'page.welcome': 'Welcome to #movies!',
	'page.about': `Matinee learns your taste in movies from the stars you give and says what to watch next. \
Type a command below, or start with one of these:`,
	'page.credits': 'Sources of the movies',
	'page.creditMovieLens': 'Movies, and the ratings Matinee learnt from: MovieLens',
	'page.creditOmdb': 'Other titles and facts: omdb.org',
	'page.creditOmdbLicence': '(CC BY 2.0 DE)',
	'page.creditWikidata': 'New movies: Wikidata (CC0)',
	'page.log': 'Messages in #movies',
	'page.composer': 'Write a command',
	'page.line': 'Message #movies',
	'page.send': 'Send',
	'page.noAnswer': 'The playground does not answer. Is it still running in the terminal?',
	'page.badStatus': 'The playground answered with status {status}.',
	'page.commands': 'Commands',
	'page.options': 'Options',
	'page.moreOptions': '+{count} optional',
	'page.placeholder': 'Type / for commands',
	'page.cancel': 'Cancel',
	'page.submit': 'Submit',
	'page.unknownFormPart': 'The playground cannot show this part of the form.',
	'page.makeSelection': 'Make a selection',
	'page.unknownField': 'The playground cannot show “{label}”.',
	'page.noUse': '/{command} has no use for “{text}”.',
	'page.hasNoOptions': '/{command} has no option “{option}”; it has none.',
	'page.noSuchOption': '/{command} has no option “{option}”; it has {options}.',
	'page.numberInText': '{number} is not a number of {option}: {range}. It is read as part of “{text}”.',
	'page.commandsOnly': 'Matinee reads only commands. Type / to see them.',
	'page.noSuchCommand': 'There is no command {command}. Type / to see them all.',
	'page.didYouMean': 'There is no command {command}. Did you mean {nearest}?',
	'page.missing': '“{option}” is missing: {description}',
	'page.notAmong': '“{option}” must be one of: {choices}.',
	'page.notNumber': '“{option}” must be a number.',
	'page.true': 'True',
	'page.false': 'False',
	'page.fileMissing': 'The file is missing.',
	'page.spoiler': 'Spoiler',
	'page.unknownComponent': 'The playground cannot show components of type {type}.',
	'page.opensNewTab': '(opens a new tab)',
	'page.picture': 'Picture',
	'page.thumbnail': 'Thumbnail',
	'page.showSpoiler': 'Spoiler: press to show',
	'page.unknownTime': 'an unknown time',
	'page.download': 'Download {name}',
	'page.bytes': '{count, plural, one {# byte} other {# bytes}}',
	'page.kilobytes': '{size, number, ::.0} KB',
	'page.megabytes': '{size, number, ::.0} MB',
	'page.author': 'Matinee',
	'page.app': 'APP',
	'page.used': '{name} used {command}',
	'page.pressed': '{name} pressed a button',
	'page.thinking': 'Matinee is thinking…',
	'page.onlyYou': 'Only you can see this',
	'page.dismiss': 'Dismiss message',
	'page.choices': 'Choices',
	'page.firstRate': 'Give a movie stars',
	'page.firstRecommend': 'See what to watch next',
	'page.firstPersona': 'Try another person’s taste',
	'page.firstHelp': 'See all I can do',
	'page.unknownPerson': 'someone',
	'page.restarted': 'The playground was started again. Earlier messages are gone; what you told Matinee is not.',
} as const satisfies Readonly<Record<string, string>>;
