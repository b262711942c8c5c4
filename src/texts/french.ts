import type { Language } from './languages.ts';

/** French, as friends write it in a chat: tu, short sentences. The words are those of docs/glossary.md. */
export const french = {
	'language.itself': 'Français',

	// Dispatch
	'dispatch.unknownCommand': 'Je ne connais pas la commande /{command}. Tape /aide pour voir les miennes.',
	'dispatch.oldButton': 'Ce bouton ne marche plus. Retape la commande pour en avoir un nouveau.',
	'dispatch.tooMany': 'Ça fait trop d’un coup pour moi. Laisse-moi quelques secondes, puis réessaie.',
	'dispatch.storeBusy': 'La base de données est occupée ; rien n’a été enregistré. Réessaie dans un instant.',
	'dispatch.storeFailed': `Je n’arrive pas à utiliser ma base de données, donc rien n’a été enregistré. \
Préviens la personne qui m’héberge et donne-lui ceci : erreur {errorId}.`,
	'dispatch.failed': `Quelque chose a coincé de mon côté. Réessaie ; si ça continue, \
préviens la personne qui m’héberge : erreur {errorId}.`,

	// Movie
	'movie.command.name': 'film',
	'movie.command.description': 'Un film : ce que c’est, tes étoiles et s’il est fait pour toi',
	'movie.option.name': 'film',
	'movie.option.description': 'Son titre, comme tu le dirais ; ajoute l’année s’il y en a plusieurs',
	'movie.noTitle': 'Quel film ? Tape son titre après la commande.',
	'movie.longTitle': 'C’est trop long pour un titre de film : je lis jusqu’à {most} caractères.',
	'movie.gone': 'Je ne connais plus ce film. Retape la commande pour le retrouver.',
	'movie.unknown': 'Je ne connais aucun film appelé « {typed} » ; mon catalogue date du {date}.',
	'movie.unknownUndated': 'Je ne connais aucun film appelé « {typed} ».',
	'movie.checkSpelling': 'Vérifie l’orthographe ou essaie le titre original.',
	'movie.nearest': 'Ce que j’ai de plus proche :',
	'movie.several': '« {typed} » peut désigner plusieurs films. Lequel veux-tu ?',
	'movie.choose': 'Choisis un film',
	'movie.notThisOne': 'Ce n’est pas celui-là ?',
	'movie.noYear': 'sans année',
	'movie.alsoKnownAs': 'aussi connu sous le titre {titles}',
	'movie.stars': 'Tes étoiles : {stars}',
	'movie.outside': 'Trop peu de gens ont noté ce film pour que je sache s’il est fait pour toi.',
	'movie.placed': 'Peu de gens ont noté ce film, alors je ne peux pas dire s’il va te plaire.',
	'movie.noTaste': 'Note quelques films que tu aimes, et je pourrai te dire si celui-ci est fait pour toi.',
	'movie.match': '**{match}**\n-# {meaning}',
	'movie.similar': 'Films similaires',
	'movie.country.name': 'pays',
	'movie.country.description': 'Où tu veux le regarder ; je retiens le pays',
	'movie.unknownCountry': 'Je ne connais aucun pays appelé « {country} ». Choisis-le dans la liste en tapant.',
	'movie.countryUnused': `Je ne peux pas dire où voir un film : la personne qui m’héberge n’a pas mis de jeton TMDB. \
Enlève \`pays\`.`,
	'movie.original': 'titre original : {title}',
	'movie.minutes': '{minutes, number} min',
	'movie.directedBy': 'réalisé par {directors}',
	'movie.cast': 'avec {cast}',
	'movie.poster': 'Affiche : {movie}',
	'movie.watch': '**Où le voir** ({country}) {offers}',
	'movie.stream': 'en streaming : {services}',
	'movie.rent': 'en location : {services}',
	'movie.buy': 'à l’achat : {services}',
	'movie.noOffers': '**Où le voir** ({country}) rien à ma connaissance',
	'movie.source': 'Affiche, résumé et acteurs : TMDB. Où le voir : JustWatch ; `/film pays` change le pays.',

	// Movie night: the command
	'night.command.name': 'soirée-ciné',
	'night.command.description': 'Choisissez un film ensemble',
	'night.start.name': 'ouvrir',
	'night.start.description': 'Lancer une soirée ciné dans ce salon',
	'night.show.name': 'afficher',
	'night.show.description': 'Réafficher la soirée ciné de ce salon, telle qu’elle est maintenant',
	'night.when.name': 'quand',
	'night.when.description': 'Quand le film commence : « vendredi 20h », « demain 20h30 », « dans 3 heures »',
	'night.title.name': 'titre',
	'night.title.description': 'Le nom que tu donnes à la soirée',
	'night.seats.name': 'places',
	'night.seats.description': 'Combien de personnes peuvent venir',
	'night.secret.name': 'secret',
	'night.secret.description': 'Cacher les votes jusqu’à ce que le film soit choisi',

	// Movie night: its message
	'night.heading': 'Soirée ciné',
	'night.titled': '### 🎬 {heading}',
	'night.wanted': 'On cherche : {movies}',
	'night.coming':
		'{count, plural, =0 {**Personne ne vient pour l’instant.**} other {**Qui vient ({count})** {people}}}',
	'night.maybes': '**Peut-être** {people}',
	'night.seatsLeft': '{left, plural, =0 {Plus de place.} one {Encore # place.} other {Encore # places.}}',
	'night.more': 'et {count, plural, one {# autre} other {# autres}}',
	'night.answer.yes': 'Je viens',
	'night.answer.maybe': 'Peut-être',
	'night.answer.no': 'Pas cette fois',
	'night.likely': 'devrait plaire à {people}',
	'night.reason.everyone': 'Devrait plaire à tout le monde',
	'night.reason.known': 'Devrait plaire à toutes les personnes dont je connais les goûts',
	'night.reason.most': 'Devrait plaire à la plupart d’entre vous',
	'night.reason.few': 'Pour une partie d’entre vous, afin d’équilibrer la liste',
	'night.reason.popular': 'Presque tout le monde l’aime',
	'night.bestFor': 'surtout pour {person}',
	'night.nominatedBy': 'proposé par {person}',
	'night.carried': 'battu la dernière fois',
	'night.vetoed': '**veto**',
	'night.vote': 'Voter · {count}',
	'night.voteSecretly': 'Voter',
	'night.nominate': 'Proposer',
	'night.others': 'Cinq autres',
	'night.veto': 'Veto',
	'night.countMe': 'Tiens compte de moi',
	'night.close': 'Clore le vote',
	'night.vetoesOff': 'Désactiver les vetos',
	'night.vetoesOn': 'Activer les vetos',
	'night.cancel': 'Annuler la soirée',
	'night.reopen': 'Relancer la soirée',
	'night.closes': `Le vote se termine {when}. Le film qui a le plus de votes gagne ; en cas d’égalité, \
c’est celui qui convient le mieux à la personne la plus difficile à contenter.`,
	'night.noOne': 'Appuyez sur « Je viens », et je propose des films.',
	'night.noMovies': 'Je n’ai rien à proposer : à vous de proposer un film.',
	'night.isMaking': 'Je prépare la liste pour ceux qui viennent maintenant…',
	'night.secret': 'Les votes restent cachés jusque-là.',
	'night.unknown': `{count, plural, one {Je ne connais pas encore les goûts d’une personne parmi vous} \
other {Je ne connais pas encore les goûts de # personnes parmi vous}} : appuyez sur \
« Tiens compte de moi » et notez cinq films.`,
	'night.cancelled': '**Annulée.**',
	'night.canReopen': 'L’hôte peut la relancer : le vote rouvre alors, et tous les votes comptent encore.',
	'night.reopened': `{person} a relancé **{heading}**. Le vote est rouvert et se termine {when} ; \
tous les votes comptent. \`/soirée-ciné afficher\` montre la liste ici.`,
	'night.over': '**Cette soirée est terminée.**',
	'night.noWinner': '**Rien n’a été décidé** : il n’y avait aucun film dans la liste.',
	'night.winner': '**Le film :** {movie}',
	'night.won': '{count, plural, one {Il gagne avec # vote.} other {Il gagne avec # votes.}}',
	'night.wonTie': `Égalité à {count, plural, one {# vote} other {# votes}} : celui-ci convient le mieux \
à la personne la plus difficile à contenter.`,
	'night.wonWithout':
		'Aucun film qui pouvait gagner n’a eu de vote, alors j’ai pris celui qui convient le mieux à tout le monde.',
	'night.overridden': 'C’est l’hôte qui a choisi. Les votes allaient à {movie}.',
	'night.counts': 'Les autres : {movies}.',
	'night.count': '{movie} {count, plural, =0 {aucun vote} one {# vote} other {# votes}}',
	'night.countVetoed': '{movie} {count, plural, =0 {aucun vote} one {# vote} other {# votes}}, veto',
	'night.override': 'Hôte : prendre un autre film',
	'night.zone.question': `### Dans quel fuseau horaire, « {typed} » ?
Je ne connais pas encore celui de ce serveur. Choisis-en un, et la soirée s’ouvre.`,
	'night.zone.choose': 'Choisis un fuseau horaire',
	'night.zone.now': 'Là-bas, il est {time}',
	'night.zone.forServer': `Je le garde pour ce serveur, je ne demande donc qu’une fois. Pas dans la liste ? \
\`/réglages fuseau-horaire\` les connaît tous.`,
	'night.zone.forNight': `Il vaut pour cette soirée. Une personne qui peut gérer le serveur le règle pour toutes avec \
\`/réglages fuseau-horaire\`, qui connaît tous les fuseaux.`,
	'night.form': 'Proposer un film',
	'night.form.wanted': 'Dans ta liste à voir',
	'night.form.title': 'Par son titre',
	'night.form.back': 'Retirer un film que tu as proposé',
	'night.vetoQuestion': `À quel film mets-tu ton veto ? Tu n’en as qu’un. Un film sous veto ne gagne que si \
tous les autres le sont aussi.`,
	'night.takeVetoBack': 'Retirer mon veto',
	'night.nominated': 'Il est dans la liste.',
	'night.noPermission': `Je ne peux pas voir ce salon ou y écrire : impossible donc de vous faire un rappel, de clore \
le vote à l’heure ou de demander comment c’était. Donnez-moi les permissions « Voir le salon » et « Envoyer des \
messages » ici, ou tapez \`/soirée-ciné afficher\` le moment venu.`,
	'night.reminder': '{people} : {movie} commence {when}.',
	'night.reminderWithout': '{people} : la soirée ciné commence {when}, et aucun film n’est choisi.',
	'night.question': '### C’était comment, {movie} ?\n{people}',
	'night.eventVote': 'Dis si tu viens, et vote pour le film.',
	'night.eventPlace': 'Dans le salon',

	// Movie night: what is refused
	'night.full': `{seats, plural, one {La seule place est prise} other {Les # places sont toutes prises}}. \
Appuie sur « Peut-être », et retente ta chance quand quelqu’un se désiste.`,
	'night.listed': 'Ce film est déjà dans la liste : vote pour lui là-bas.',
	'night.nominatedEnough': `Tu as déjà proposé {most, plural, one {# film} other {# films}}. \
Retires-en un pour en proposer un autre.`,
	'night.noRoom': 'La liste est pleine : elle accepte {most, plural, one {# film} other {# films}} de ce type.',
	'night.notNominated': 'Tu n’as pas proposé ce film, ou il n’est plus dans la liste.',
	'night.hasVotes': 'D’autres personnes ont voté pour ce film, alors il reste.',
	'night.voteOfGuest': 'Appuie d’abord sur « Je viens » : seules les personnes qui viennent décident.',
	'night.notListed': 'Ce film n’est plus dans la liste.',
	'night.noVetoes': 'L’hôte a désactivé les vetos pour cette soirée.',
	'night.notHost': 'Seul l’hôte de la soirée peut faire ça, ou une personne qui peut gérer le serveur.',
	'night.closed': 'Le vote est terminé. `/soirée-ciné afficher` montre ce qui a été décidé.',
	'night.unreadableWhen': `Je ne comprends pas quand est « {typed} ». Écris plutôt « vendredi 20h », « demain 20h30 » \
ou « dans 3 heures ».`,
	'night.noSuchTime': '« {typed} » n’existe pas : il n’y a ni ce jour ni cette heure. Vérifie les chiffres.',
	'night.past': '« {typed} » est déjà passé, ou presque. Choisis un moment à venir.',
	'night.tooFar': 'C’est trop loin : je prévois jusqu’à {days} jours à l’avance.',
	'night.noZone': `Je ne sais pas de quelle heure tu parles : ce serveur n’a pas encore de fuseau horaire. Une personne \
qui peut gérer le serveur le règle avec \`/réglages fuseau-horaire\` ; ou écris « dans 3 heures », ou « 20:00 CET ».`,
	'night.serverOnly':
		'Une soirée ciné se passe dans un salon de serveur, où des gens peuvent venir. Tapes-y `/soirée-ciné ouvrir`.',
	'night.alreadyOpen': 'Une soirée est déjà ouverte dans ce salon. `/soirée-ciné afficher` la ramène ici.',
	'night.none': 'Il n’y a pas de soirée ciné dans ce salon. `/soirée-ciné ouvrir` en lance une.',
	'night.gone': 'Cette soirée est finie et oubliée. `/soirée-ciné ouvrir` en lance une autre.',
	'night.seats': 'Choisis entre {least} et {most} places.',
	'night.longTitle': 'C’est trop long pour un titre : {most} caractères suffisent.',
	'night.nothingToRate': 'Aucun film n’a été choisi pour cette soirée.',
	'night.nothingNominated': 'Tape un titre, ou choisis un film de ta liste à voir.',
	'night.isCancelled': 'Cette soirée a été annulée. `/soirée-ciné ouvrir` en lance une autre.',
	'night.tooLate': 'Cette soirée aurait déjà dû commencer. `/soirée-ciné ouvrir` en lance une autre.',
	'night.isOver': 'Cette soirée est terminée. `/soirée-ciné ouvrir` en lance une autre.',

	// Lists with posters
	'list.act': 'Noter ou masquer l’un d’eux',
	'tmdb.posters': 'Affiches : TMDB.',
	'tmdb.offers': 'Où les voir ({country}) : JustWatch, via TMDB.',
	'tmdb.samples': 'Images d’exemple : avec un jeton TMDB, ce seront les affiches.',

	// Buttons of several cards
	'button.undo': 'Annuler',
	'button.rateOrHide': 'Noter ou masquer',

	// Rate
	'rate.command.name': 'noter',
	'rate.command.description': 'Donner des étoiles à un film ; le noter à nouveau les remplace',
	'rate.stars.name': 'étoiles',
	'rate.stars.description': 'D’une demi-étoile à cinq',
	'rate.saved': '{movie}\n{stars}',
	'rate.replaced': '{movie}\n{stars} · avant : {previous}',
	'rate.unchanged': '{movie}\n{stars} · comme avant',
	'rate.outside': 'Je connais trop peu ce film pour qu’il influe déjà sur tes recommandations ; je garde tes étoiles.',
	'rate.recommend': 'Recommande-moi des films',
	'rate.changedSince': 'Tu as changé cette note depuis. Tape /notes pour la voir telle qu’elle est.',

	// Panel
	'panel.seen': 'Déjà vu',
	'panel.notInterested': 'Pas pour moi',
	'panel.remove': 'Retirer ma note',
	'panel.hiddenAsSeen': '{movie}\nMarqué comme vu : je ne te le recommanderai plus.',
	'panel.hiddenAsNotInterested': '{movie}\nCe n’est pas pour toi : je ne te le recommanderai plus.',
	'panel.hiddenSince': 'Tu as de nouveau masqué ce film depuis. Utilise plutôt « Annuler » sur le message plus récent.',

	// Stars
	'stars.menu': 'Tes étoiles',
	'stars.choice': '{stars, number} {symbols}',
	'stars.outOfRange': 'Les étoiles vont de 0,5 à 5, par demi-étoile : 4, 4,5 ou 5, par exemple.',

	// Unrate
	'unrate.command.name': 'retirer-note',
	'unrate.command.description': 'Retirer les étoiles que tu as données à un film',
	'unrate.movie.description': 'Un des films que tu as notés',
	'unrate.removed': '{movie}\nTa note de {stars} est retirée.',
	'unrate.notRated': 'Tu n’as pas noté **{movie}**, il n’y a donc rien à retirer.',
	'unrate.noRatings': 'Tu n’as encore rien noté, il n’y a donc rien à retirer.',

	// Ratings
	'ratings.command.name': 'notes',
	'ratings.command.description': 'Les films que tu as notés, à modifier ou à retirer',
	'ratings.none': 'Tu n’as encore rien noté. Tape `/noter` et un titre, ou commence par cinq films connus :',
	'ratings.quickStart': 'Démarrage rapide',
	'ratings.summary':
		'### Tes notes\n{count, plural, one {# film} other {# films}}, {average, number, ::.0} étoiles en moyenne',
	'ratings.movie': '{movie}\n{stars} · {date}',
	'ratings.change': 'Modifier',
	'ratings.order': 'Ordre',
	'ratings.order.newest': 'Les plus récentes d’abord',
	'ratings.order.oldest': 'Les plus anciennes d’abord',
	'ratings.order.best': 'Les plus hautes d’abord',
	'ratings.order.worst': 'Les plus basses d’abord',
	'ratings.order.title': 'Par titre',
	'ratings.previousPage': 'Précédent',
	'ratings.page': 'Page {page, number} sur {pages, number}',
	'ratings.nextPage': 'Suivant',
	'ratings.rated': '{movie}\n{stars}',
	'ratings.notRated': '{movie}\nPas noté.',
	'ratings.removed': '{movie}\nPas noté. Ta note de {stars} est retirée ; choisis-la ci-dessous pour la remettre.',
	'ratings.remove': 'Retirer',
	'ratings.backToList': 'Retour à la liste',

	// Import
	'import.command.name': 'importer',
	'import.command.description': 'Apporter ce que tu as noté ailleurs',
	'import.file.name': 'fichier',
	'import.file.description': 'Un export de Letterboxd, IMDb, Trakt ou autre, ou un tableau à toi',
	'import.option.name': 'fichier',
	'import.option.description': 'Le fichier zip tel que tu l’as reçu, ou un fichier qu’il contient',
	'import.unclear.name': 'à-préciser',
	'import.unclear.description': 'Dire de quels films parlent les lignes ambiguës de tes imports',
	'import.noFile': 'Joins le fichier que l’autre service t’a donné.',
	'import.button': 'Importer mes notes',
	'import.modal.title': 'Importe tes notes',
	'import.modal.label': 'Le fichier donné par l’autre service',
	'import.modal.description': 'De Letterboxd, IMDb, Trakt ou un autre service, ou un tableau à toi',
	'import.notFetched': 'Je n’ai pas pu récupérer ce fichier. Joins-le à nouveau.',
	'import.tooLarge':
		'Ce fichier est trop gros : je prends jusqu’à {most} Mo. Envoie-moi plutôt l’un des fichiers de l’archive.',
	'import.empty': 'Il n’y a aucun film dans ce fichier.',
	'import.unknownFile': `Je ne connais pas cet export. Je lis ceux de Letterboxd, IMDb, Trakt, TMDB et d’autres, \
et des tableaux avec des colonnes comme title, year et rating.`,
	'import.nested': 'Cette archive en contient une autre. Décompresse-la une fois, et envoie-moi ce qu’elle contient.',
	'import.spreadsheet': 'C’est une feuille de calcul. Enregistre-la en CSV, et envoie-moi ça.',
	'import.damaged': 'Ce fichier est abîmé. Refais l’export.',
	'import.unreadable': 'Ce fichier contient bien plus que tout export que je connais, alors je ne l’ai pas lu.',
	'import.busy': 'Je suis encore en train de lire un autre de tes fichiers. Attends qu’il soit fini, ou annule-le.',
	'import.gone': 'Cet import n’attend plus. Renvoie le fichier.',
	'import.columns.question': `### Un tableau que je ne connais pas
Quelle colonne contient les titres, et laquelle les étoiles ?`,
	'import.columns.title': 'La colonne des titres',
	'import.columns.stars': 'La colonne des étoiles',
	'import.columns.noStars': 'Pas d’étoiles : ce sont des films que j’ai vus',
	'import.columns.nameless': 'Colonne {number}',
	'import.columns.read': 'Lire',
	'import.columns.noTitle': 'Dis d’abord quelle colonne contient les titres.',
	'import.reading': 'Je lis ton fichier…',
	'import.matching': 'Je cherche tes films : {done, number} lignes sur {total, number}.',
	'import.stop': 'Annuler',
	'import.stopped': 'Annulé : rien n’a été importé.',
	'import.table': 'un tableau',
	'import.heading': '### Ton historique, depuis {format}',
	'import.counts': 'Films reconnus : **{matched, number}** sur {rows, plural, one {# ligne} other {# lignes}}.',
	'import.scale.stars': 'Les notes sont lues comme des étoiles, de 0,5 à 5.',
	'import.scale.points': 'Les notes sont lues comme des points de 1 à 10, deux par étoile.',
	'import.scale.percent':
		'Les notes sont lues en pourcentage, selon ta façon d’utiliser l’échelle quand il y en a assez.',
	'import.scale.tiers': 'Les notes sont réparties en dix tranches, d’après tes propres scores.',
	'import.scale.none': 'Il n’y a pas d’étoiles dedans.',
	'import.several': `{rows, plural, one {# ligne peut désigner plusieurs films : tu pourras la préciser} \
other {# lignes peuvent désigner plusieurs films : tu pourras les préciser}} ensuite.`,
	'import.unknown': '{rows, plural, one {# ligne désigne} other {# lignes désignent}} un film que je ne connais pas.',
	'import.skipped.series': 'Laissé de côté : {rows, plural, one {# série} other {# séries}}.',
	'import.skipped.episode': 'Laissé de côté : {rows, plural, one {# épisode} other {# épisodes}}.',
	'import.skipped.game': 'Laissé de côté : {rows, plural, one {# jeu} other {# jeux}}.',
	'import.skipped.noTitle': 'Laissé de côté : {rows, plural, one {# ligne} other {# lignes}} sans titre.',
	'import.skipped.badRating': 'Laissé de côté : {rows, plural, one {# note} other {# notes}} hors de l’échelle.',
	'import.existing': 'Films que tu as déjà notés ici : {movies, number}.',
	'import.example.several': '« {title} » : lequel ?',
	'import.example.unknown': '« {title} » : inconnu',
	'import.example.skipped': '« {title} » : laissé de côté',
	'import.keep': 'Là où j’ai déjà une note',
	'import.keep.newer': 'Garder la note la plus récente',
	'import.keep.mine': 'Garder la note donnée ici',
	'import.keep.theirs': 'Prendre la note du fichier',
	'import.kind': 'Ce que sont ces films',
	'import.kind.seen': 'Des films que j’ai vus',
	'import.kind.wanted': 'Des films que je veux voir',
	'import.kind.liked': 'Des films que j’aime',
	'import.likesCount': 'Les j’aime comptent pour 4 étoiles',
	'import.likesDoNot': 'Les j’aime ne comptent pas',
	'import.nothingToImport': 'Il n’y a donc rien à importer.',
	'import.start': 'Importer',
	'import.nothingNew': 'Il n’y a rien de nouveau dans ce fichier : tout reste comme avant.',
	'import.done': '**Importé** : {changes}.',
	'import.done.rated': '{count, plural, one {# nouvelle note} other {# nouvelles notes}}',
	'import.done.replaced': `{count, plural, one {# note qui en remplace une autre} \
other {# notes qui en remplacent d’autres}}`,
	'import.done.seen': `{count, plural, one {# film vu ou refusé que je ne recommanderai pas} \
other {# films vus ou refusés que je ne recommanderai pas}}`,
	'import.done.wanted': '{count, plural, one {# film de plus} other {# films de plus}} dans ta liste à voir',
	'import.done.unchanged': '{count, plural, one {# film inchangé} other {# films inchangés}}',
	'import.done.nothing': 'rien de changé pour l’instant',
	'import.open': `{rows, plural, one {# ligne reste ambiguë} other {# lignes restent ambiguës}}. \
\`/importer à-préciser\` redemandera plus tard.`,
	'import.settle': 'Préciser les lignes ambiguës',
	'import.undone': '{undone, plural, one {# changement annulé} other {# changements annulés}}. Tout est comme avant.',
	'import.undoneSome': `{undone, plural, one {# changement annulé} other {# changements annulés}}. \
{left, plural, one {# film que tu as modifié depuis reste tel quel} \
other {# films que tu as modifiés depuis restent tels quels}}.`,
	'import.undoneBefore': 'Cet import avait déjà été annulé.',
	'import.question': 'Quel film est « {title} » ? Encore {left, plural, one {# ligne} other {# lignes}}.',
	'import.skip': 'Aucun de ceux-là',
	'import.skipAll': 'Tout passer',
	'import.allSettled': 'Il ne reste aucune ligne à préciser dans tes imports.',

	// Taste
	'taste.button': 'Mes goûts',
	'taste.tooFew': `Note au moins {needed, plural, one {# film} other {# films}}, et je pourrai dire quelque chose \
de tes goûts. Tu en as noté {rated, number}.`,
	'taste.heading': '### Tes goûts\nD’après {ratings, plural, one {# note} other {# notes}}.',
	'taste.shared': '### Les goûts de {person}\nD’après {ratings, plural, one {# note} other {# notes}}.',
	'taste.theme': '**{theme}** : {movies}',
	'taste.count': '{name} ({movies, number})',
	'taste.decades': '**Époques** : {decades}',
	'taste.countries': '**Pays** : {countries}',
	'taste.same': `**Par rapport aux autres** : autant d’étoiles que les autres \
{movies, plural, one {au même film} other {aux # mêmes films}}, {mine, number, ::.0} en moyenne.`,
	'taste.generous': `**Par rapport aux autres** : {difference, number, ::.0} ★ de plus que les autres \
{movies, plural, one {au même film} other {aux # mêmes films}} : \
{mine, number, ::.0} en moyenne, contre {theirs, number, ::.0}.`,
	'taste.strict': `**Par rapport aux autres** : {difference, number, ::.0} ★ de moins que les autres \
{movies, plural, one {au même film} other {aux # mêmes films}} : \
{mine, number, ::.0} en moyenne, contre {theirs, number, ::.0}.`,
	'taste.love':
		'**Coup de cœur le plus inhabituel** : {movie} {stars} ; les autres lui donnent {theirs, number, ::.0}.',
	'taste.dislike': '**Rejet le plus inhabituel** : {movie} {stars} ; les autres lui donnent {theirs, number, ::.0}.',
	'taste.picture':
		'Deux diagrammes en barres : combien de fois chaque nombre d’étoiles a été donné, et combien de films par décennie.',
	'taste.legend': `À gauche : les étoiles données, de ½ à 5 ; le point est la moyenne, le cercle celle des autres. \
À droite : les films par décennie.`,
	'taste.share': 'Partager ici',

	// Watchlist
	'watchlist.command.name': 'à-voir',
	'watchlist.command.description': 'Les films que tu veux voir',
	'watchlist.show.name': 'afficher',
	'watchlist.show.description': 'Tous, en commençant par ceux qui te correspondent le mieux',
	'watchlist.add.name': 'ajouter',
	'watchlist.add.description': 'Y mettre un film',
	'watchlist.remove.name': 'retirer',
	'watchlist.remove.description': 'En enlever un film',
	'watchlist.pick.name': 'choisir',
	'watchlist.pick.description': 'L’un d’eux, à regarder ensuite',
	'watchlist.rated': 'Tu as noté **{movie}**, donc tu l’as vu : ta liste à voir est pour ce que tu n’as pas vu.',
	'watchlist.empty': 'Ta liste à voir est vide. `/à-voir ajouter` et un titre y met un film.',
	'watchlist.noneFit': '**{movies}** : rien dans ta liste à voir ne convient. Demande moins, ou enlève une option.',
	'watchlist.heading': '### Ta liste à voir\n{movies, plural, one {# film} other {# films}}',
	'watchlist.more': 'Et {movies, plural, one {# autre} other {# autres}} ; trie la liste pour en voir d’autres.',
	'watchlist.order': 'Ordre',
	'watchlist.order.suits': 'Ceux qui te correspondent le mieux d’abord',
	'watchlist.order.newest': 'Les plus récents d’abord',
	'watchlist.order.shortest': 'Les plus courts d’abord',
	'watchlist.takeOff': 'Enlever',
	'watchlist.want': 'À voir',
	'watchlist.another': 'Un autre',
	'watchlist.added': '{movie}\nDans ta liste à voir. Il en sort quand tu le notes ou le marques comme vu.',
	'watchlist.removed': '{movie}\nIl n’est plus dans ta liste à voir.',
	'watchlist.notListed': '{movie}\nIl n’est pas dans ta liste à voir.',
	'watchlist.match': '{match} de chances de te plaire',
	'watchlist.minutes': '{minutes, plural, one {# minute} other {# minutes}}',

	// Similar
	'similar.command.name': 'similaires',
	'similar.command.description': 'Des films qui plaisent aux mêmes gens',
	'similar.title': '### Comme {movie}',
	'similar.narrowed': '### Comme {movie} : {movies}',
	'similar.noneFit': `**{movies}** : aucun film qui ressemble à {movie} ne convient. \
Demande moins, ou enlève une option.`,
	'similar.movie': '{place, number}. {movie} · similaire à {similarity, number, ::percent}\n-# {shared}',
	'similar.both': 'en commun : {traits}',
	'similar.decade': 'années {decade}',
	'similar.director': 'signé {name}',
	'similar.country': 'pays : {name}',
	'similar.language': 'langue : {name}',
	'similar.likedWith': 'plaît à qui aime {movies}',
	'similar.liked': 'plaît aux mêmes gens',
	'similar.outside': `Trop peu de gens ont noté {movie} ({genres}) pour que je trouve ce qui lui ressemble. \
Tu peux quand même le noter.`,

	// Query
	'query.count': 'Je peux recommander de 1 à {most} films à la fois.',
	'query.unknownGenre': 'Je ne connais pas ce genre. Les miens sont {genres}.',
	'query.yearsSwapped': '{from} est après {to}, donc aucun film ne convient : inverse les deux années.',
	'query.unknownMood': 'Je ne connais pas cette humeur. Les miennes sont {moods}.',
	'query.year': 'Les années commencent à {first} et ont quatre chiffres : 1994, par exemple.',
	'filter.genre.name': 'genre',
	'filter.genre.description': 'Seulement des films de ce genre',
	'filter.notGenre.name': 'sans-genre',
	'filter.notGenre.description': 'Aucun film de ce genre',
	'filter.from.name': 'depuis',
	'filter.from.description': 'Seulement des films à partir de cette année',
	'filter.to.name': 'jusqu-en',
	'filter.to.description': 'Seulement des films jusqu’à cette année',
	'filter.country.name': 'pays',
	'filter.country.description': 'Seulement des films de ce pays',
	'filter.language.name': 'langue',
	'filter.language.description': 'Seulement des films dans cette langue',
	'filter.director.name': 'réalisateur',
	'filter.director.description': 'Seulement des films réalisés par cette personne',
	'filter.maxMinutes.name': 'minutes-max',
	'filter.maxMinutes.description': 'Seulement des films dont on sait qu’ils ne durent pas plus longtemps',
	'filter.availableOn.name': 'disponible-sur',
	'filter.availableOn.description': 'Seulement des films en streaming sur ce service dans ton pays',
	'filter.noServices': `Je ne peux pas dire ce qui est en streaming ni où : \
la personne qui m’héberge n’a pas mis de jeton TMDB. Enlève \`disponible-sur\`.`,
	'filter.servicesSilent': 'TMDB ne dit pas pour le moment ce qui est en streaming ni où. Réessaie dans une minute.',
	'filter.unknownService': `Je ne connais aucun service appelé « {typed} » ({country}). Prends une suggestion ; \
\`/film pays\` change le pays.`,
	'filter.nearServices': `Je ne connais aucun service appelé « {typed} » ({country}). Tu voulais dire {names} ? \
\`/film pays\` change le pays.`,
	'filter.serviceGone': 'Ce service n’est plus proposé. Redemande avec un autre `disponible-sur`.',
	'filter.sameGenre': '{genre} ne peut pas être à la fois voulu et exclu : enlève l’un des deux.',
	'filter.minutes': 'Une durée est un nombre entier de minutes, de 1 à {most}.',
	'filter.unknownCountry': 'Je ne connais aucun film d’un pays appelé « {typed} ». Choisis parmi les suggestions.',
	'filter.unknownLanguage':
		'Je ne connais aucun film dans une langue appelée « {typed} ». Choisis parmi les suggestions.',
	'filter.unknownDirector': 'Je ne connais aucun film réalisé par « {typed} ». Choisis parmi les suggestions.',
	'filter.nearDirectors': 'Je ne connais aucun film réalisé par « {typed} ». Tu voulais dire {names} ?',
	'filter.narrowed': '{movies} ({limits})',
	'filter.no': 'sans {genre}',
	'filter.fromCountry': 'pays : {country}',
	'filter.inLanguage': 'langue : {language}',
	'filter.by': 'réalisation : {director}',
	'filter.on': 'sur {service}',
	'filter.upTo': '{minutes, plural, one {# minute} other {# minutes}} maximum',
	'query.one': '{movies} de {from}',
	'query.between': '{movies} de {from} à {to}',
	'query.since': '{movies} depuis {from}',
	'query.until': '{movies} jusqu’en {to}',
	'mood.familiar': 'familière',
	'mood.balanced': 'équilibrée',
	'mood.adventurous': 'aventureuse',
	'mood.daring': 'audacieuse',

	'country.inSentence': '{name}',

	// Genres, by their name in MovieLens
	'genre.Action': 'Action',
	'genre.Adventure': 'Aventure',
	'genre.Animation': 'Animation',
	'genre.Children': 'Famille',
	'genre.Comedy': 'Comédie',
	'genre.Crime': 'Policier',
	'genre.Documentary': 'Documentaire',
	'genre.Drama': 'Drame',
	'genre.Fantasy': 'Fantastique',
	'genre.Film-Noir': 'Film noir',
	'genre.Horror': 'Horreur',
	'genre.IMAX': 'IMAX',
	'genre.Musical': 'Comédie musicale',
	'genre.Mystery': 'Mystère',
	'genre.Romance': 'Romance',
	'genre.Sci-Fi': 'Science-fiction',
	'genre.Thriller': 'Thriller',
	'genre.War': 'Guerre',
	'genre.Western': 'Western',
	'genre.none': 'aucun genre indiqué',

	// Movies of each genre, as a heading begins
	'movies.all': 'Films',
	'movies.Action': 'Films d’action',
	'movies.Adventure': 'Films d’aventure',
	'movies.Animation': 'Films d’animation',
	'movies.Children': 'Films pour toute la famille',
	'movies.Comedy': 'Comédies',
	'movies.Crime': 'Films policiers',
	'movies.Documentary': 'Documentaires',
	'movies.Drama': 'Drames',
	'movies.Fantasy': 'Films fantastiques',
	'movies.Film-Noir': 'Films noirs',
	'movies.Horror': 'Films d’horreur',
	'movies.IMAX': 'Films IMAX',
	'movies.Musical': 'Comédies musicales',
	'movies.Mystery': 'Films à mystère',
	'movies.Romance': 'Films romantiques',
	'movies.Sci-Fi': 'Films de science-fiction',
	'movies.Thriller': 'Thrillers',
	'movies.War': 'Films de guerre',
	'movies.Western': 'Westerns',

	// Until a taste is known
	'taste.missing': 'Encore {count, plural, one {# note} other {# notes}} avant d’avoir de bonnes recommandations.',
	'taste.enough': `{count, plural, one {# film noté} other {# films notés}} : \
maintenant, \`/recommander\` connaît tes goûts.`,
	'taste.known': '{count, plural, one {# film noté} other {# films notés}}.',

	// Recommend
	'recommend.command.name': 'recommander',
	'recommend.command.description': 'Des films pour toi, chacun avec une raison',
	'recommend.count.name': 'nombre',
	'recommend.count.description': 'Combien, jusqu’à {most}',
	'recommend.mood.name': 'humeur',
	'recommend.mood.description': 'Des films plus ou moins connus',
	'recommend.private.name': 'privé',
	'recommend.private.description': 'Ne montrer la liste qu’à toi',
	'recommend.heading': '### 🎬 {movies} pour {person}',
	'recommend.early': 'Pour l’instant, c’est surtout ce que tout le monde aime.',
	'recommend.fromRatings': 'D’après {count, plural, one {une note} other {tes # notes}}.',
	'recommend.fromPersona': 'À partir du profil {persona}.',
	'recommend.fromBoth':
		'D’après {count, plural, one {ta note} other {tes # notes}} et le profil {persona} comme point de départ.',
	'recommend.mood': 'Humeur : {mood}.',
	'recommend.resting': `Laissé de côté : {count, plural, one {# film que je t’ai recommandé} \
other {# films que je t’ai recommandés}} ces 7 derniers jours.`,
	'recommend.noneFit': '**{movies}** : il ne me reste rien que tu n’aies déjà noté ou masqué. Élargis la recherche.',
	'recommend.noneLeft': `**{movies}** : tout ce qui reste, je te l’ai recommandé ces 7 derniers jours. \
Élargis la recherche, ou revois ces recommandations.`,
	'recommend.match':
		'Le pourcentage est la probabilité que tu donnes au moins quatre étoiles au film si tu le regardes.',
	'recommend.order':
		'L’ordre suit ce qui correspond le mieux à tes goûts : un pourcentage plus bas peut donc arriver en premier.',
	'recommend.cut': `{count, plural, =0 {Je n’en connais aucun qui devrait te plaire.} \
one {Je n’en connais qu’un qui devrait te plaire.} other {Je n’en connais que # qui devraient te plaire.}}`,
	'recommend.rest': 'Montrer les autres',
	'recommend.more': 'Voir plus',
	'recommend.back': 'Retour',
	'recommend.pageGone': 'Cette liste n’existe plus. Tape /recommander pour en avoir une nouvelle.',
	'recommend.again': 'Recommencer',
	'recommend.notYours': 'Cette liste est à quelqu’un d’autre. Tape /recommander pour avoir la tienne.',
	'recommended.movie': '{place}. {movie} · {match}\n-# {genres} · {reason}',
	'recommended.wanted': '{movie} · dans ta liste à voir',
	'match.safe': '{match} de chances, valeur sûre',
	'match.likely': '{match} de chances, devrait te plaire',
	'match.gamble': '{match} de chances, un pari',
	'match.unlikely': '{match} de chances, sans doute pas pour toi',
	'match.unknown': 'peu de gens l’ont noté ; suggéré pour sa réalisation et ses thèmes',
	'match.meaning': `la probabilité que tu lui donnes au moins quatre étoiles si tu le regardes, d’après \
{count, plural, =0 {ton profil} one {une note} other {# notes}}`,
	'reason.ratings': 'parce que tu as noté {movies}',
	'reason.rated': '{movie} {stars}',
	'reason.persona': 'parce que le profil {persona} adore {movies}',
	'reason.director': '{count} des {liked} que tu aimes sont signés {name}',
	'reason.country': 'pays : {name}, comme {movies}',
	'reason.language': 'langue : {name}, comme {movies}',
	'reason.genre': '{name}, comme {movies}',
	'reason.keyword': '« {name} », comme {movies}',
	'reason.decade': 'des années {name}, comme {movies}',
	'reason.against': 'un bémol : tu as noté {movies}',
	'reason.againstGenre': 'un bémol : {genre}, et tu as noté {movies}',
	'reason.popular': 'beaucoup de gens l’aiment ; j’ai encore peu de notes de toi',
	'reason.together': 'va avec l’ensemble de tes notes ; aucune ne ressort à elle seule',

	// Quick start
	'quickStart.heading': '### 🍿 Démarrage rapide',
	'quickStart.fresh': 'Note les films que tu as vus, ou choisis un profil comme point de départ.',
	'quickStart.noRatings':
		'Je ne connais pas encore tes goûts. Note les films que tu as vus, ou choisis un profil comme point de départ.',
	'quickStart.allOutside': `Je connais trop peu les films que tu as notés pour m’appuyer dessus. \
Note des films que plus de gens ont vus, ou choisis un profil comme point de départ.`,
	'quickStart.allMiddling': `Trois étoiles me disent qu’un film était correct, pas ce que tu adores. \
Donnes-en quatre ou cinq à un film que tu adores, ou choisis un profil comme point de départ.`,
	'quickStart.allLow': `Pour l’instant, tu m’as dit ce que tu n’aimes pas. \
Note un film que tu adores, ou choisis un profil comme point de départ.`,
	'quickStart.exhausted':
		'Je n’ai plus de films connus à te proposer. Note n’importe quel autre film avec `/noter` et son titre.',
	'quickStart.stars': '{stars} ★',
	'quickStart.personas': 'Ou pars d’un profil',
	'quickStart.others': 'D’autres films',
	'quickStart.ready': 'Mes recommandations',

	// Several people
	'people.with.name': 'avec',
	'people.with.description': 'Quelqu’un qui regarde avec toi',
	'people.direct': 'Je ne peux faire ça que sur un serveur, avec des gens qui y sont.',
	'people.unknown': 'Je n’ai pas compris qui tu as nommé. Choisis les personnes dans la liste, en tapant.',
	'people.bot': 'Les bots ne regardent pas de films. Nomme des personnes.',
	'people.absent': 'L’une des personnes nommées n’est pas sur ce serveur. Nomme des gens qui y sont.',
	'people.onlyYou': 'Il n’y a que toi : `/recommander` sans `avec`, c’est ta propre liste.',
	'compare.command.name': 'affinités',
	'compare.command.description': 'À quel point vos goûts se ressemblent, et que regarder ensemble',
	'compare.person.name': 'personne',
	'compare.person.description': 'Avec qui te comparer',
	'compare.youShareNothing': `Une comparaison montre tes étoiles, et tu ne les partages pas ici. \
\`/confidentialité partage niveau: serveur\` change ça.`,
	'compare.otherSharesNothing': `Une comparaison montre les étoiles des deux, et l’autre personne ne partage pas les \
siennes ici. Elle peut le faire avec \`/confidentialité partage niveau: serveur\`.`,
	'compare.heading': '### 🎭 {own} et {other} : {likeness, number} % d’affinités\n-# {basis}',
	'compare.basis': `{shared, plural, \
=0 {Vous n’avez noté aucun film en commun, ça ne dit donc rien encore : deux personnes au hasard ont 50 %.} \
one {D’après un seul film noté en commun ; deux personnes au hasard ont 50 %, et un film dit peu.} \
other {D’après # films notés en commun ; deux personnes au hasard ont 50 %, et peu de films disent peu.}}`,
	'compare.loved': '**Vos coups de cœur communs**',
	'compare.apart': '**Là où vos avis divergent le plus**',
	'compare.stars': '{movie} {own} · {other}',
	'compare.forOther': '**{lover} adore, et ça devrait plaire à {person} :** {movies}',
	'compare.tonight': '**Pour ce soir**',
	'compare.pick': '{place}. {movie}\n-# {fits}',
	'compare.self':
		'Toi et toi-même, c’est 100 % d’affinités, et je te souhaite une belle soirée. Nomme quelqu’un d’autre.',
	'group.heading': '### 🎬 {movies} pour {people}',
	'group.movie': '{place}. {movie}',
	'group.basis':
		'●●● plaira très probablement, ●●○ probablement, ●○○ moins. Sans ce que le groupe a déjà noté, vu ou masqué.',
	'group.uncounted': `Pour {people}, je me suis basé sur ce que presque tout le monde aime, car je ne connais pas de \
notes partagées. Pour compter davantage, appuyez sur le bouton ; \
\`/confidentialité partage\` règle qui peut voir quoi.`,
	'group.again': 'Redemande pour en avoir d’autres.',
	'group.countMe': 'Tiens davantage compte de moi',
	'group.none': `**{movies}** pour {people} : il ne reste rien que le groupe n’ait déjà noté ou masqué. \
Élargis la recherche.`,

	// Persona
	'persona.command.name': 'profil',
	'persona.command.description': 'Ce que je recommande aux fans d’horreur, de Disney…',
	'persona.name.name': 'nom',
	'persona.name.description': 'Les films de quel profil',
	'persona.choice': '{emoji} {persona}',
	'persona.card': '### {emoji} {persona}\n{about}.\n-# Adore {favourites}.',
	'persona.start': 'Partir de ce profil',
	'persona.stop': 'Ne plus utiliser de profil',
	'persona.started': `C’est fait : tes recommandations partent maintenant du profil {persona}. \
Aucune note n’a été écrite à ta place. Les films que tu notes toi-même comptent en plus, \
et après {most} d’entre eux, le profil s’efface. Tape /recommander.`,
	'persona.stopped':
		'C’est fait : le profil {persona} ne compte plus. Tes recommandations viennent de tes seules notes.',
	'persona.notUsed': 'Tu n’utilises pas de profil. Tes recommandations viennent de tes seules notes.',
	'persona.gone': 'Je n’ai plus ce profil. Tape /profil pour voir ceux que j’ai.',
	'persona.unknown': 'Je ne connais pas ce profil. Les miens sont {personas}.',
	'persona.horror.title': 'Horreur',
	'persona.horror.about': 'Des tueurs masqués, des maisons hantées et des bruits dans la nuit',
	'persona.disney.title': 'Disney',
	'persona.disney.about': 'Des princesses animées, des animaux qui parlent et une chanson à chaque scène',
	'persona.sci-fi.title': 'Science-fiction',
	'persona.sci-fi.about': 'Des vaisseaux, des androïdes et la question de ce qui est réel',
	'persona.romcom.title': 'Comédie romantique',
	'persona.romcom.about': 'Des rencontres, des quiproquos et une course jusqu’à l’aéroport',
	'persona.noir.title': 'Film noir',
	'persona.noir.about': 'De la pluie, des cigarettes et un client qui ment',
	'persona.action.title': 'Action',
	'persona.action.about': 'Des poursuites, des explosions et des répliques qui claquent',
	'persona.anime.title': 'Anime',
	'persona.anime.about': 'Ghibli et les grands films d’animation japonais',
	'persona.classics.title': 'Classiques de l’âge d’or',
	'persona.classics.about': 'Les films par lesquels commencent les écoles de cinéma',
	'persona.crime.title': 'Policier',
	'persona.crime.about': 'Des gangsters, des braquages et des flics qui ne valent guère mieux',
	'persona.war.title': 'Guerre',
	'persona.war.about': 'Des hommes sous le feu, de la Normandie à Saïgon',
	'persona.musicals.title': 'Comédies musicales',
	'persona.musicals.about': 'Quand parler ne suffit plus, ils chantent',
	'persona.indie.title': 'Ciné indé',
	'persona.indie.about': 'De petits films ironiques sur des gens un peu à côté',
	'persona.western.title': 'Western',
	'persona.western.about': 'De la poussière, des duels et un étranger en ville',
	'persona.superhero.title': 'Super-héros',
	'persona.superhero.about': 'Des capes, des origines et une scène après le générique',
	'persona.fantasy.title': 'Fantastique',
	'persona.fantasy.about': 'Des quêtes, des sortilèges et des portes vers d’autres mondes',
	'persona.comedy.title': 'Comédie',
	'persona.comedy.about': 'De grands gamins qui font les idiots',

	// Privacy
	'privacy.command.name': 'confidentialité',
	'privacy.command.description': 'Ce que je garde sur toi',
	'privacy.show.name': 'afficher',
	'privacy.show.description': 'Ce qui est enregistré sur toi',
	'privacy.export.name': 'exporter',
	'privacy.export.description': 'Tout, sous forme de fichiers',
	'privacy.delete.name': 'supprimer',
	'privacy.delete.description': 'Tout supprimer',
	'privacy.sharing.name': 'partage',
	'privacy.sharing.description': 'Qui peut voir à quel point un film te correspond',
	'privacy.level.name': 'niveau',
	'privacy.level.description': 'Avec qui tu partages ; sans niveau, tu vois ton choix actuel',
	'privacy.training.name': 'apprentissage',
	'privacy.training.description': 'Si tes notes servent à m’entraîner, pour tout le monde',
	'privacy.choice.name': 'choix',
	'privacy.choice.description': 'Oui ou non ; sans choix, tu vois ton choix actuel',
	'privacy.subcommands': `Tape /confidentialité afficher, /confidentialité exporter, /confidentialité supprimer, \
/confidentialité partage ou /confidentialité apprentissage.`,
	'sharing.off': 'aucun',
	'sharing.nights': 'soirées seulement',
	'sharing.server': 'serveur',
	'sharing.off.about': 'Les groupes font comme si tu n’avais rien noté ; /affinités et /serveur top t’ignorent',
	'sharing.nights.about':
		'Les groupes qui choisissent un film voient à quel point il te plairait : ●●○, jamais les étoiles',
	'sharing.server.about':
		'Points en groupe ; là où tu m’utilises, étoiles dans /affinités et listes ; /serveur top les compte',
	'sharing.current': `### Ce que tu partages
**{level}** : {about}.
Ça vaut à partir de maintenant, partout où tu m’utilises. \`/confidentialité afficher\` liste ce que je garde.`,
	'sharing.menu': 'Partager avec',
	'sharing.unknown': 'Je ne connais pas ce niveau. Les miens sont {levels}.',
	'training.on': 'oui',
	'training.off': 'non',
	'training.on.about': `À partir du prochain entraînement, j’apprends aussi de tes notes quels films vont ensemble. \
Ce que j’apprends ne nomme personne et ne contient les étoiles de personne`,
	'training.off.about': 'Tes notes font tes propres listes, et je n’en apprends rien pour les autres',
	'training.current': `### Tes notes servent-elles à m’entraîner ?
**{choice}** : {about}.`,
	'training.forgets': 'Ce que j’ai appris de tes notes jusqu’ici disparaît au prochain entraînement.',
	'training.start': 'Utiliser mes notes pour t’entraîner',
	'training.stop': 'Ne plus utiliser mes notes',
	'training.unknown': 'Là, je ne connais que oui et non.',
	'privacy.stored': `### Ce que je garde sur toi
• {ratings, plural, one {# note} other {# notes}} : le film, tes étoiles, et quand tu les as données
• {dismissals, plural, one {# film marqué comme vu ou pas pour toi} \
other {# films marqués comme vus ou pas pour toi}}
• {shown, plural, one {# film que je t’ai recommandé} other {# films que je t’ai recommandés}}, et quand, \
pour ne pas me répéter
• {watchlist, plural, one {# film} other {# films}} dans ta liste à voir
• {imports, plural, one {# import} other {# imports}} : ce qui a changé, pour pouvoir l’annuler, et \
{openRows, plural, one {# ligne} other {# lignes}} qu’il te reste à préciser
• {nights, plural, one {# soirée ciné} other {# soirées ciné}} des 90 derniers jours : si tu y étais, tes votes, \
ce que tu as proposé et à quel point les films te correspondent
• {persona}
• {country}
• {servers, plural, one {# serveur} other {# serveurs}} où tu m’as utilisé
• ce que tu as choisi de partager : {sharing}
• si tes notes m’entraînent : {training}

Tout est rangé sous ton identifiant Discord, dans un seul fichier de base de données chez la personne qui m’héberge. \
Je ne lis ni ne garde jamais les messages. \
Les titres que je ne connais pas sont comptés, sans retenir qui les a demandés.
\`/confidentialité exporter\` te donne tout, \`/confidentialité supprimer\` efface tout.`,
	'privacy.storedPersona': 'le profil {persona} comme point de départ',
	'privacy.storedCountry': 'le pays où tu regardes des films : {country}',
	'privacy.noCountry': 'aucun pays où tu regardes des films',
	'privacy.noPersona': 'aucun profil comme point de départ',
	'privacy.exported': `Tout ce que je garde sur toi : {ratings, plural, one {# note} other {# notes}}, \
{dismissals, plural, one {# film masqué} other {# films masqués}}. Les tableaux sont tes notes pour Letterboxd et \
pour ce qui lit les exports d’IMDb ; \`/importer\` reprend n’importe lequel de ces fichiers.`,
	'privacy.question': `Supprimer tout ce que je garde sur toi ? Cela fait \
{ratings, plural, one {# note} other {# notes}}, \
{dismissals, plural, one {# film masqué} other {# films masqués}}, ta liste à voir, tes imports, \
ta participation aux soirées ciné, ce que je t’ai recommandé et tous tes choix. **C’est irréversible** ; \
\`/confidentialité exporter\` en fait d’abord une copie.`,
	'privacy.deleteAll': 'Tout supprimer',
	'privacy.keep': 'Garder',
	'privacy.kept': 'Rien n’a été supprimé.',
	'privacy.deleted': `Supprimé : {ratings, plural, one {# note} other {# notes}}, \
{dismissals, plural, one {# film masqué} other {# films masqués}} et tout le reste que j’avais sur toi.`,
	'privacy.notYours':
		'Cette question était pour quelqu’un d’autre. Tape /confidentialité pour voir ce que je garde sur toi.',

	// Server
	'server.command.name': 'serveur',
	'server.command.description': 'Ce que les gens de ce serveur aiment',
	'server.top.name': 'top',
	'server.top.description': 'Les préférés de ce serveur, d’après les gens qui y partagent leurs notes',
	'server.what.name': 'quoi',
	'server.what.description': 'Quelle liste ; les mieux notés si tu ne dis rien',
	'server.best': 'mieux notés',
	'server.mostRated': 'plus notés',
	'server.divisive': 'ceux qui divisent',
	'server.gems': 'perles cachées',
	'server.active': 'qui note le plus',
	'server.taste': 'les goûts du serveur',
	'server.new': 'nouveautés du mois',
	'server.best.heading': '### 🏆 Les mieux notés ici',
	'server.mostRated.heading': '### 🎟️ Les plus notés ici',
	'server.divisive.heading': '### ⚡ Là où ce serveur se divise',
	'server.gems.heading': '### 💎 Adorés ici, peu connus ailleurs',
	'server.active.heading': '### ✍️ Qui note le plus ici',
	'server.taste.heading': '### 🎭 Les goûts de ce serveur',
	'server.new.heading': '### 🆕 Notés ici par plusieurs personnes ces 30 derniers jours',
	'server.movie': '{place}. {movie} {stars}\n-# {count, plural, one {# personne} other {# personnes}}',
	'server.rater': '{place}. {person} : {count, plural, one {# film} other {# films}}',
	'server.likes':
		'Vous aimez plus que la plupart des gens : {genres}. Et par-dessus tout, les films des années {decade}.',
	'server.basis': `-# D’après {people, plural, one {une personne qui m’a utilisé ici et a choisi} \
other {# personnes qui m’ont utilisé ici et ont choisi}} \`/confidentialité partage niveau: serveur\`.`,
	'server.averages':
		'Il faut les notes de trois d’entre elles pour un film ; les moyennes sont rapprochées du milieu et arrondies.',
	'server.none': `Rien ici pour l’instant. Un film a besoin des notes de trois personnes qui m’ont utilisé ici et \
partagent avec ce serveur ; jusqu’ici, \
{people, plural, =0 {personne ne partage} one {une personne partage} other {# personnes partagent}}. \
\`/confidentialité partage niveau: serveur\` t’y ajoute.`,
	'server.direct': 'Cette page n’existe que sur un serveur. Tape /serveur top sur l’un d’eux.',
	'server.unknown': 'Je ne connais pas cette liste. Les miennes sont {lists}.',

	// Settings
	'settings.command.name': 'réglages',
	'settings.command.description': 'Comment je fonctionne sur ce serveur, pour les gens qui le gèrent',
	'settings.zone.name': 'fuseau-horaire',
	'settings.zone.description': 'Celui dans lequel je lis l’heure des soirées ciné : Europe/Paris, par exemple',
	'settings.region.name': 'région',
	'settings.region.description': 'Où les gens de ce serveur regardent des films, s’ils ne disent pas un autre pays',
	'settings.language.name': 'langue',
	'settings.language.description': 'Celle que je parle devant tout le monde ; en privé, celle de la personne',
	'settings.language.none': 'celle du serveur',
	'settings.lists.name': 'listes',
	'settings.lists.description': 'Qui voit une liste de /recommander, si la personne ne dit rien',
	'settings.visibility.public': 'tout le monde dans le salon',
	'settings.visibility.private': 'la personne qui demande',
	'settings.mentions.name': 'mentions',
	'settings.mentions.description': 'Si une soirée ciné peut mentionner les gens qui viennent, pour un rappel',
	'settings.direct': 'Les réglages sont ceux d’un serveur. Tape /réglages sur un serveur que tu gères.',
	'settings.notAllowed': 'Seules les personnes qui peuvent gérer le serveur peuvent voir et changer les réglages.',
	'settings.unknownZone': 'Je ne connais pas de fuseau horaire « {zone} ». Tape une ville, et choisis dans la liste.',
	'settings.unknownLanguage': 'Je ne parle pas cette langue. Choisis-en une dans la liste.',
	'settings.unknownLists':
		'Les listes peuvent être vues par tout le monde dans le salon ou par la personne qui demande : choisis.',
	'settings.heading': '### Réglages de ce serveur',
	'settings.zone': 'Fuseau horaire : {zone}',
	'settings.noZone': 'Fuseau horaire : non réglé',
	'settings.region': 'Où regarder : {country}',
	'settings.noRegion': 'Où regarder : selon la langue de la personne',
	'settings.language': 'Langue : {language}',
	'settings.noLanguage': 'Langue : celle du serveur',
	'settings.lists.public': 'Listes de `/recommander` : pour tout le monde dans le salon',
	'settings.lists.private': 'Listes de `/recommander` : pour la personne qui demande',
	'settings.mentions': 'Soirées ciné : peuvent mentionner les gens qui viennent',
	'settings.noMentions': 'Soirées ciné : ne mentionnent personne',
	'settings.changed': '{now} (changé ; avant : {before})',
	'settings.how': `-# Nomme une option pour la changer : \`/réglages listes\`, par exemple. \
« none » retire un fuseau horaire ou une région.`,

	// Help
	'help.command.name': 'aide',
	'help.command.description': 'Ce que je sais faire',
	'help.intro': `### 🎬 Matinee
J’apprends tes goûts grâce aux étoiles que tu donnes, et je te recommande quoi regarder ensuite.`,
	'help.start': `**Pour commencer**
\`/noter\` Le Roi Lion 5 · cinq films suffisent pour de bonnes recommandations
\`/recommander\` des films pour toi, avec des raisons · \`genre\`, \`sans-genre\`, \`depuis\` et \`jusqu-en\` \
une année, \`pays\`, \`langue\`, \`réalisateur\`, \`disponible-sur\` et \`minutes-max\` affinent ; \
\`avec\` nomme des gens qui regardent avec toi ; l’\`humeur\` va de familière à audacieuse ; \
\`nombre\` dit combien, \`privé\` ne les montre qu’à toi
\`/profil\` horreur · ce que je recommande aux fans d’horreur ; tu peux partir de là`,
	'help.look': `**Pour explorer**
\`/film\` un film, tes étoiles, et s’il est fait pour toi
\`/similaires\` des films qui plaisent aux mêmes gens
\`/affinités\` à quel point vos goûts se ressemblent, et ce qui vous plairait ensemble
\`/serveur\` ce que les gens de ce serveur aiment
\`/à-voir\` les films que tu veux voir, et l’un d’eux pour ce soir
\`/soirée-ciné\` choisir un film ensemble : qui vient, ce qui plaît à tout le monde, un vote, un rappel`,
	'help.ratings': `**Tes notes**
\`/notes\` toutes tes notes, à modifier ou à retirer
\`/retirer-note\` en reprendre une
\`/importer\` apporter ce que tu as noté sur Letterboxd, IMDb, Trakt ou ailleurs
\`/confidentialité\` voir, exporter ou supprimer ce que je garde, et dire qui peut voir quoi
\`/réglages\` comment je fonctionne sur un serveur, pour les gens qui le gèrent`,
	'help.titles': `Pas besoin du titre exact : « parrain 2 », « amelie » ou « oceans 11 » suffisent. \
Si plusieurs films portent le même titre, ajoute l’année.`,
	'help.credits': `-# Les films, et les notes qui m’ont entraîné : [MovieLens](https://grouplens.org/datasets/movielens/)
-# Autres titres et informations : [omdb.org](https://www.omdb.org/), \
[CC BY 2.0 DE](https://creativecommons.org/licenses/by/2.0/de/)
-# Nouveaux films : [Wikidata](https://www.wikidata.org/), CC0`,
	'help.tmdb': `-# Ce bot utilise TMDB et les API de TMDB, mais n’est ni soutenu, ni certifié, ni approuvé par TMDB. \
Les offres de streaming, de location et d’achat viennent de JustWatch.`,

	// The playground's server. The page sends nothing that most of these refuse.
	'playground.foreignHost': 'L’espace de test ne répond qu’à sa propre adresse.',
	'playground.foreignPage': 'L’espace de test n’accepte rien d’autres pages web.',
	'playground.noOrigin':
		'L’espace de test n’accepte de changement que de sa propre page : la requête doit donner son Origin.',
	'playground.tooMany': 'C’était trop d’un coup. Attends une minute.',
	'playground.tooLarge': 'C’est trop long pour l’espace de test. Envoie quelque chose de plus court.',
	'playground.notJson': 'L’espace de test n’accepte que du JSON.',
	'playground.malformed': 'La requête est mal formée. Recharge la page et réessaie.',
	'playground.malformedField': 'La requête est mal formée à « {field} ». Recharge la page et réessaie.',
	'playground.failed': 'Quelque chose a coincé dans l’espace de test ; son journal dit quoi.',
	'playground.nothingHere': 'Il n’y a rien ici.',
	'playground.noPicture': 'Il n’y a pas d’image de ce film.',
	'playground.fileGone': 'Ce fichier n’existe plus.',
	'playground.noSuchPerson': 'Personne n’a cet identifiant ici.',
	'playground.noSuchPlace': 'Aucun salon n’a cet identifiant ici.',
	'playground.notManager': 'Seule une personne qui gère un serveur peut choisir sa langue.',
	'playground.noSuchCommand': 'La commande /{command} n’existe pas. Tape / pour les voir toutes.',
	'playground.noSubcommands': '/{command} n’a pas de sous-commandes.',
	'playground.pickSubcommand': 'Choisis parmi : {subcommands}.',
	'playground.noSuchOption': '/{command} n’a pas d’option « {option} ».',
	'playground.missingOption': '/{command} a besoin de « {option} » : {description}',
	'playground.notBoolean': '« {option} » doit être vrai ou faux.',
	'playground.notNumber': '« {option} » doit être un nombre.',
	'playground.notWhole': '« {option} » doit être un nombre entier.',
	'playground.notText': '« {option} » doit être du texte.',
	'playground.tooLittle': '« {option} » doit valoir au moins {min}.',
	'playground.tooMuch': '« {option} » doit valoir au plus {max}.',
	'playground.outOfBounds': '« {option} » doit être entre {min} et {max}.',
	'playground.lengthOutOfBounds':
		'« {option} » doit faire entre {min} et {max, plural, one {# caractère} other {# caractères}}.',
	'playground.notAmong': '« {option} » doit être l’un de ceux-ci : {choices}.',
	'playground.noSuchComponent': 'Ce message n’a plus ce bouton ou ce menu.',
	'playground.switchedOff': 'Ce bouton ou ce menu est désactivé.',
	'playground.buttonWithValues': 'Un bouton ne porte pas de valeurs.',
	'playground.choose': 'Choisis-en {count} ici.',
	'playground.chooseBetween': 'Choisis-en entre {min} et {max} ici.',
	'playground.notInMenu': 'Ce n’est pas un des choix de ce menu.',
	'playground.messageGone': 'Ce message n’existe plus. Retape la commande pour en avoir un nouveau.',
	'playground.formClosed': 'Ce formulaire n’est plus ouvert.',
	'playground.noSuchField': 'Ce formulaire n’a pas de champ « {field} ».',

	// The playground's page. The file page.html and the scripts beside it name them.
	'page.title': '{place} – Espace de test de Matinee',
	'page.sidebar': 'Espace de test',
	'page.places': 'Serveurs et messages privés',
	'page.direct': 'Message privé',
	'page.unread': 'nouveau',
	'page.pingCount': '{count, plural, one {# mention} other {# mentions}}',
	'page.manages': 'gère ce serveur',
	'page.language': 'Ta langue',
	'page.serverLanguage': 'Langue du serveur',
	'page.you': 'Tu es',
	'page.topic': 'Un salon Discord sur ta propre machine. Tape / pour parler à Matinee.',
	'page.topicDirect': 'Un message privé sur ta propre machine. Il n’y a que toi et Matinee ici.',
	'page.offline': 'L’espace de test ne répond pas. Nouvel essai…',
	'page.messages': 'Messages',
	'page.welcome': 'Bienvenue sur {place} !',
	'page.welcomeDirect': 'Matinee te dit bonjour !',
	'page.about': `Matinee apprend tes goûts grâce aux étoiles que tu donnes, et te dit quoi regarder ensuite. \
Tape une commande ci-dessous, ou commence par l’une de celles-ci :`,
	'page.credits': 'Sources des films',
	'page.creditMovieLens': 'Les films, et les notes qui ont entraîné Matinee : MovieLens',
	'page.creditOmdb': 'Autres titres et informations : omdb.org',
	'page.creditOmdbLicence': '(CC BY 2.0 DE)',
	'page.creditWikidata': 'Nouveaux films : Wikidata (CC0)',
	'page.log': 'Messages dans {place}',
	'page.composer': 'Écrire une commande',
	'page.line': 'Message dans {place}',
	'page.send': 'Envoyer',
	'page.newMessages': '{count, plural, one {# nouveau message} other {# nouveaux messages}} ↓',
	'page.noAnswer': 'L’espace de test ne répond pas. Tourne-t-il encore dans le terminal ?',
	'page.badStatus': 'L’espace de test a répondu avec le statut {status}.',
	'page.commands': 'Commandes',
	'page.options': 'Options',
	'page.moreOptions': '+{count} en option',
	'page.placeholder': 'Tape / pour les commandes',
	'page.cancel': 'Annuler',
	'page.submit': 'Envoyer',
	'page.unknownFormPart': 'L’espace de test ne sait pas afficher cette partie du formulaire.',
	'page.makeSelection': 'Fais un choix',
	'page.unknownField': 'L’espace de test ne sait pas afficher « {label} ».',
	'page.noUse': '/{command} ne sait pas quoi faire de « {text} ».',
	'page.hasNoOptions': '/{command} n’a pas d’option « {option} » ; elle n’en a aucune.',
	'page.noSuchOption': '/{command} n’a pas d’option « {option} » ; elle a {options}.',
	'page.numberInText': '{number} ne va pas pour {option} : {range}. Je le lis comme une partie de « {text} ».',
	'page.commandsOnly': 'Matinee ne lit que les commandes. Tape / pour les voir.',
	'page.noSuchCommand': 'La commande {command} n’existe pas. Tape / pour les voir toutes.',
	'page.didYouMean': 'La commande {command} n’existe pas. Tu voulais dire {nearest} ?',
	'page.needsSubcommand': '{command} a besoin d’une sous-commande : {subcommands}.',
	'page.missing': 'Il manque « {option} » : {description}',
	'page.notAmong': '« {option} » doit être l’un de ceux-ci : {choices}.',
	'page.notNumber': '« {option} » doit être un nombre.',
	'page.chooseFile': 'Choisir un fichier',
	'page.orDrop': 'Ou dépose-le n’importe où sur la page.',
	'page.true': 'Vrai',
	'page.false': 'Faux',
	'page.fileMissing': 'Il manque le fichier.',
	'page.spoiler': 'Spoiler',
	'page.unknownComponent': 'L’espace de test ne sait pas afficher les éléments de type {type}.',
	'page.opensNewTab': '(ouvre un nouvel onglet)',
	'page.picture': 'Image',
	'page.thumbnail': 'Miniature',
	'page.showSpoiler': 'Spoiler : appuie pour afficher',
	'page.unknownTime': 'une heure inconnue',
	'page.download': 'Télécharger {name}',
	'page.bytes': '{count, plural, one {# octet} other {# octets}}',
	'page.kilobytes': '{size, number, ::.0} Ko',
	'page.megabytes': '{size, number, ::.0} Mo',
	'page.author': 'Matinee',
	'page.app': 'APP',
	'page.used': '{name} a utilisé {command}',
	'page.pressed': '{name} a appuyé sur un bouton',
	'page.thinking': 'Matinee réfléchit…',
	'page.pings': '🔔 Discord notifie {names}',
	'page.onlyYou': 'Visible par toi seulement',
	'page.dismiss': 'Masquer le message',
	'page.choices': 'Choix',
	'page.exampleRate': 'Le Roi Lion 5',
	'page.examplePersona': 'horreur',
	'page.firstRate': 'Donne des étoiles à un film',
	'page.firstRecommend': 'Découvre quoi regarder ensuite',
	'page.firstPersona': 'Essaie les goûts de quelqu’un d’autre',
	'page.firstHelp': 'Découvre tout ce que je sais faire',
	'page.unknownPerson': 'quelqu’un',
	'page.restarted': `L’espace de test a redémarré. Les messages d’avant ont disparu ; \
ce que tu as dit à Matinee, non.`,
} as const satisfies Language;
