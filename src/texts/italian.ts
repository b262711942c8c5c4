import type { Language } from './languages.ts';

/** Italian, as friends write it in a chat: tu, short sentences. The words are those of docs/glossary.md. */
export const italian = {
	'language.itself': 'Italiano',

	// Dispatch
	'dispatch.unknownCommand': 'Il comando /{command} non lo conosco. Con /aiuto li vedi tutti.',
	'dispatch.oldButton': 'Questo pulsante non funziona più. Scrivi di nuovo il comando e ne avrai uno nuovo.',
	'dispatch.tooMany': 'Troppe cose insieme, non ci sto dietro. Dammi qualche secondo e riprova.',
	'dispatch.storeBusy': 'Il database è occupato, non ho salvato niente. Riprova tra un attimo.',
	'dispatch.storeFailed': `Non riesco a usare il mio database, quindi non ho salvato niente. \
Avvisa chi mi gestisce e riferisci questo: errore {errorId}.`,
	'dispatch.failed': `Qualcosa è andato storto da parte mia. Riprova; se continua, avvisa chi mi gestisce: \
errore {errorId}.`,

	// Movie
	'movie.command.name': 'film',
	'movie.command.description': 'Un film: di cosa parla, le tue stelle e quanto fa per te',
	'movie.option.name': 'film',
	'movie.option.description': 'Il titolo, come lo diresti tu; aggiungi l’anno se ce n’è più d’uno',
	'movie.noTitle': 'Quale film? Scrivi il titolo dopo il comando.',
	'movie.longTitle': 'È troppo lungo per il titolo di un film: leggo al massimo {most} caratteri.',
	'movie.gone': 'Questo film non lo conosco più. Scrivi di nuovo il comando per cercarlo.',
	'movie.unknown': 'Non conosco nessun film dal titolo “{typed}”; ultimo aggiornamento del mio catalogo: {date}.',
	'movie.unknownUndated': 'Non conosco nessun film dal titolo “{typed}”.',
	'movie.checkSpelling': 'Controlla come l’hai scritto, oppure prova con il titolo originale.',
	'movie.nearest': 'I più vicini che ho:',
	'movie.several': '“{typed}” potrebbe essere più di un film. Quale intendi?',
	'movie.choose': 'Scegli un film',
	'movie.notThisOne': 'Non è questo?',
	'movie.noYear': 'senza anno',
	'movie.alsoKnownAs': 'noto anche come {titles}',
	'movie.stars': 'Le tue stelle: {stars}',
	'movie.outside': 'L’hanno valutato in troppo pochi perché io possa dirti quanto fa per te.',
	'movie.placed': 'L’hanno valutato in pochi, quindi non so dirti quanto è probabile che ti piaccia.',
	'movie.noTaste': 'Valuta qualche film che ti piace e saprò dirti quanto questo fa per te.',
	'movie.match': '**Per te: {match}**\n-# {meaning}',
	'movie.similar': 'Film simili',
	'movie.country.name': 'paese',
	'movie.country.description': 'Dove vuoi guardarlo; il paese me lo ricordo',
	'movie.unknownCountry': 'Non conosco nessun paese chiamato “{country}”. Sceglilo dalla lista mentre scrivi.',
	'movie.countryUnused': `Non posso dirti dove guardare un film: chi mi gestisce non ha impostato un token di TMDB. \
Togli \`paese\`.`,
	'movie.original': 'titolo originale: {title}',
	'movie.minutes': '{minutes, number} min',
	'movie.directedBy': 'regia: {directors}',
	'movie.cast': 'con {cast}',
	'movie.poster': 'Locandina: {movie}',
	'movie.watch': '**Dove guardarlo** ({country}) {offers}',
	'movie.stream': 'in streaming: {services}',
	'movie.rent': 'a noleggio: {services}',
	'movie.buy': 'in vendita: {services}',
	'movie.noOffers': '**Dove guardarlo** ({country}) non mi risulta niente',
	'movie.source': 'Locandina, trama e cast: TMDB. Dove guardarlo: JustWatch; con `/film paese` cambi paese.',

	// Movie night: the command
	'night.command.name': 'serata',
	'night.command.description': 'Scegliete un film insieme',
	'night.start.name': 'avvia',
	'night.start.description': 'Avvia una serata film in questo canale',
	'night.show.name': 'mostra',
	'night.show.description': 'Mostra di nuovo la serata film di questo canale, com’è adesso',
	'night.when.name': 'quando',
	'night.when.description': 'Quando comincia il film: “ven alle 20”, “domani 20:30”, “tra 3 ore”',
	'night.title.name': 'titolo',
	'night.title.description': 'Come si chiama la serata',
	'night.seats.name': 'posti',
	'night.seats.description': 'Quanti posti ci sono',
	'night.secret.name': 'segreto',
	'night.secret.description': 'Nascondi i voti finché il film non è deciso',

	// Movie night: its message
	'night.heading': 'Serata film',
	'night.titled': '### 🎬 {heading}',
	'night.wanted': 'Cerchiamo: {movies}',
	'night.coming': '{count, plural, =0 {**Per ora non viene nessuno.**} other {**Ci sono ({count})** {people}}}',
	'night.maybes': '**Forse** {people}',
	'night.seatsLeft': '{left, plural, =0 {Posti esauriti.} one {Resta # posto.} other {Restano # posti.}}',
	'night.more': '{count, plural, one {un’altra persona} other {altre # persone}}',
	'night.answer.yes': 'Ci sono',
	'night.answer.maybe': 'Forse',
	'night.answer.no': 'Stavolta no',
	'night.likely': 'dovrebbe piacere a {people}',
	'night.reason.everyone': 'Dovrebbe piacere a tutti',
	'night.reason.known': 'Dovrebbe piacere a tutte le persone di cui conosco i gusti',
	'night.reason.most': 'Dovrebbe piacere a quasi tutti voi',
	'night.reason.few': 'Per alcuni di voi, per compensare gli altri film',
	'night.reason.popular': 'Piace quasi a tutti',
	'night.bestFor': 'ideale per {person}',
	'night.nominatedBy': 'proposto da {person}',
	'night.carried': 'l’altra volta ha perso',
	'night.vetoed': '**veto**',
	'night.vote': 'Vota · {count}',
	'night.voteSecretly': 'Vota',
	'night.nominate': 'Proponi',
	'night.others': 'Altri cinque',
	'night.veto': 'Veto',
	'night.countMe': 'Conta i miei gusti',
	'night.close': 'Chiudi la votazione',
	'night.vetoesOff': 'Disattiva i veti',
	'night.vetoesOn': 'Attiva i veti',
	'night.cancel': 'Annulla la serata',
	'night.reopen': 'Facciamola lo stesso',
	'night.closes': `La votazione finisce {when}. Vince il film con più voti; a parità, quello che va \
meglio a chi di voi è più difficile da accontentare.`,
	'night.noOne': 'Premete “Ci sono” e vi suggerisco dei film.',
	'night.noMovies': 'Non ho niente da suggerire: proponete un film.',
	'night.isMaking': 'Sto preparando la lista per chi viene adesso…',
	'night.secret': 'Fino ad allora i voti restano nascosti.',
	'night.unknown': `{count, plural, one {Di una persona non conosco ancora i gusti} \
other {Di # persone non conosco ancora i gusti}}: premete “Conta i miei gusti” e valutate cinque film.`,
	'night.cancelled': '**Annullata.**',
	'night.canReopen': 'Chi organizza può ripensarci: la votazione si riapre e tutti i voti valgono ancora.',
	'night.reopened': `{person} ci ha ripensato: **{heading}** si fa. La votazione è di nuovo aperta e finisce {when}; \
tutti i voti valgono. Con \`/serata mostra\` vedete qui la lista.`,
	'night.over': '**Questa serata è finita.**',
	'night.noWinner': '**Non si è deciso niente**: in lista non c’era nessun film.',
	'night.winner': '**Il film:** {movie}',
	'night.won': '{count, plural, one {Ha vinto con # voto.} other {Ha vinto con # voti.}}',
	'night.wonTie': `Parità a {count, plural, one {# voto} other {# voti}}: questo è il film che va meglio \
a chi di voi è più difficile da accontentare.`,
	'night.wonWithout': `Nessuno ha votato un film che potesse vincere, quindi ho preso quello che va meglio \
per tutti voi.`,
	'night.overridden': 'L’ha scelto chi organizza. I voti erano per {movie}.',
	'night.counts': 'Gli altri: {movies}.',
	'night.count': '{movie} {count, plural, =0 {nessun voto} one {# voto} other {# voti}}',
	'night.countVetoed': '{movie} {count, plural, =0 {nessun voto} one {# voto} other {# voti}}, veto',
	'night.override': 'Chi organizza: scegli un altro film',
	'night.zone.question': `### Che fuso orario intendi con “{typed}”?
Non so ancora in che fuso orario è questo server. Scegline uno e la serata parte.`,
	'night.zone.choose': 'Scegli un fuso orario',
	'night.zone.now': 'Ora locale: {time}',
	'night.zone.forServer': `Me lo ricordo per questo server, così lo chiedo una volta sola. Non è in lista? \
\`/impostazioni fuso-orario\` li conosce tutti.`,
	'night.zone.forNight': `Vale per questa serata. Chi ha il permesso “Gestisci server” lo imposta per tutte con \
\`/impostazioni fuso-orario\`, che conosce tutti i fusi orari.`,
	'night.form': 'Proponi un film',
	'night.form.wanted': 'Dalla tua watchlist',
	'night.form.title': 'Per titolo',
	'night.form.back': 'Ritirane uno dei tuoi',
	'night.vetoQuestion':
		'Su quale film metti il veto? Ne hai uno. Un film con il veto vince solo se ce l’hanno anche tutti gli altri.',
	'night.takeVetoBack': 'Ritira il mio veto',
	'night.nominated': 'È in lista.',
	'night.noPermission': `Non posso vedere questo canale o non posso scriverci, quindi non posso ricordarvi la serata, \
chiudere la votazione in orario né chiedervi com’è andata. Datemi qui “Visualizza canale” e “Invia messaggi”, \
oppure usate \`/serata mostra\` quando è ora.`,
	'night.reminder': '{people}: {movie} comincia {when}.',
	'night.reminderWithout': '{people}: la serata film comincia {when} e il film non è ancora deciso.',
	'night.question': '### Com’era {movie}?\n{people}',
	'night.eventVote': 'Di’ se ci sei e vota il film.',
	'night.eventPlace': 'Nel canale',

	// Movie night: what is refused
	'night.full': `{seats, plural, one {L’unico posto è preso.} other {Tutti e # i posti sono presi.}} \
Premi “Forse” e riprova quando qualcuno rinuncia.`,
	'night.listed': 'Quel film è già in lista: votalo lì.',
	'night.nominatedEnough': `Hai già proposto {most, plural, one {# film} other {# film}}. \
Ritirane uno per proporne un altro.`,
	'night.noRoom': 'La lista è piena: {most, plural, one {ci sta # film} other {ci stanno # film}} di questo tipo.',
	'night.notNominated': 'Quel film non l’hai proposto tu, oppure non è più in lista.',
	'night.hasVotes': 'Altri hanno già votato quel film, quindi resta.',
	'night.voteOfGuest': 'Prima premi “Ci sono”: decide chi viene.',
	'night.notListed': 'Quel film non è più in lista.',
	'night.noVetoes': 'Per questa serata chi organizza ha disattivato i veti.',
	'night.notHost': 'Può farlo solo chi organizza la serata, o chi ha il permesso “Gestisci server”.',
	'night.closed': 'La votazione è chiusa. Con `/serata mostra` vedi cosa si è deciso.',
	'night.unreadableWhen':
		'Non riesco a leggere “{typed}” come orario. Scrivilo così: “ven alle 20”, “domani 20:30” o “tra 3 ore”.',
	'night.noSuchTime': '“{typed}” non esiste: un giorno o un’ora così non c’è. Controlla i numeri.',
	'night.past': '“{typed}” è già passato, o quasi. Scegli un orario futuro.',
	'night.tooFar': 'È troppo lontano: arrivo al massimo a {days} giorni da oggi.',
	'night.noZone': `Non so che fuso orario intendi: questo server non ne ha ancora uno. Chi può gestire \
il server lo imposta con \`/impostazioni fuso-orario\`; oppure scrivi “tra 3 ore” o “20:00 CET”.`,
	'night.serverOnly':
		'Per una serata film serve un canale di un server, dove la gente possa venire. Scrivi lì `/serata avvia`.',
	'night.alreadyOpen': 'In questo canale c’è già una serata aperta. `/serata mostra` la riporta quaggiù.',
	'night.none': 'In questo canale non c’è nessuna serata film. `/serata avvia` ne apre una.',
	'night.gone': 'Quella serata è finita e dimenticata. `/serata avvia` ne apre un’altra.',
	'night.seats': 'Scegli da {least} a {most} posti.',
	'night.longTitle': 'È troppo lungo per un titolo: bastano {most} caratteri.',
	'night.nothingToRate': 'Per quella serata non si è deciso nessun film.',
	'night.nothingNominated': 'Scrivi un titolo, oppure scegli un film dalla tua watchlist.',
	'night.isCancelled': 'Questa serata è stata annullata. `/serata avvia` ne apre un’altra.',
	'night.tooLate': 'Quella serata sarebbe già dovuta cominciare. `/serata avvia` ne apre un’altra.',
	'night.isOver': 'Questa serata è finita. `/serata avvia` ne apre un’altra.',

	// Lists with posters
	'list.act': 'Valuta o nascondi uno di questi',
	'tmdb.posters': 'Locandine: TMDB.',
	'tmdb.offers': 'Dove guardarli ({country}): JustWatch, tramite TMDB.',
	'tmdb.samples': 'Immagini di esempio: con un token di TMDB qui ci saranno le locandine.',

	// Buttons of several cards
	'button.undo': 'Annulla',
	'button.rateOrHide': 'Valuta o nascondi',

	// Rate
	'rate.command.name': 'valuta',
	'rate.command.description': 'Dai le stelle a un film; rifallo per cambiarle',
	'rate.stars.name': 'stelle',
	'rate.stars.description': 'Da mezza stella a cinque',
	'rate.saved': '{movie}\n{stars}',
	'rate.replaced': '{movie}\n{stars} · prima {previous}',
	'rate.unchanged': '{movie}\n{stars} · come prima',
	'rate.outside': `Di questo film so ancora troppo poco perché influenzi i tuoi consigli; \
le tue stelle restano salvate.`,
	'rate.recommend': 'Consigliami dei film',
	'rate.changedSince': 'Nel frattempo hai cambiato quella valutazione. Con /valutazioni vedi com’è adesso.',

	// Panel
	'panel.seen': 'Già visto',
	'panel.notInterested': 'Non mi interessa',
	'panel.remove': 'Togli la mia valutazione',
	'panel.hiddenAsSeen': '{movie}\nSegnato come già visto: non te lo consiglio più.',
	'panel.hiddenAsNotInterested': '{movie}\nNon fa per te: non te lo consiglio più.',
	'panel.hiddenSince': `Nel frattempo hai nascosto di nuovo quel film. \
Premi “Annulla” sul messaggio più recente.`,

	// Stars
	'stars.menu': 'Le tue stelle',
	'stars.choice': '{stars, number} {symbols}',
	'stars.outOfRange': 'Le stelle vanno da 0,5 a 5, a mezze stelle: per esempio 4, 4,5 o 5.',

	// Unrate
	'unrate.command.name': 'togli',
	'unrate.command.description': 'Togli le tue stelle a un film',
	'unrate.movie.description': 'Uno dei film che hai valutato',
	'unrate.removed': '{movie}\nHo tolto la tua valutazione: {stars}.',
	'unrate.notRated': 'Non hai valutato **{movie}**, quindi non c’è niente da togliere.',
	'unrate.noRatings': 'Non hai ancora valutato niente, quindi non c’è niente da togliere.',

	// Ratings
	'ratings.command.name': 'valutazioni',
	'ratings.command.description': 'I film che hai valutato, da cambiare o togliere',
	'ratings.none': `Non hai ancora valutato niente. Scrivi \`/valuta\` e un titolo, \
oppure comincia con cinque film famosi:`,
	'ratings.quickStart': 'Avvio rapido',
	'ratings.summary': `### Le tue valutazioni
{count, plural, one {# film} other {# film}}, in media {average, number, ::.0} stelle`,
	'ratings.movie': '{movie}\n{stars} · {date}',
	'ratings.change': 'Cambia',
	'ratings.order': 'Ordine',
	'ratings.order.newest': 'Prima le più recenti',
	'ratings.order.oldest': 'Prima le meno recenti',
	'ratings.order.best': 'Prima quelle con più stelle',
	'ratings.order.worst': 'Prima quelle con meno stelle',
	'ratings.order.title': 'Per titolo',
	'ratings.previousPage': 'Indietro',
	'ratings.page': 'Pagina {page, number} di {pages, number}',
	'ratings.nextPage': 'Avanti',
	'ratings.rated': '{movie}\n{stars}',
	'ratings.notRated': '{movie}\nNon valutato.',
	'ratings.removed': '{movie}\nNon valutato. Ho tolto {stars}; se ci ripensi, sceglile di nuovo qui sotto.',
	'ratings.remove': 'Togli',
	'ratings.backToList': 'Torna alla lista',

	// Import
	'import.command.name': 'importa',
	'import.command.description': 'Porta qui quello che hai valutato altrove',
	'import.file.name': 'file',
	'import.file.description': 'Un export di Letterboxd, IMDb, Trakt o un altro servizio, o una tua tabella',
	'import.option.name': 'file',
	'import.option.description': 'Il file zip come l’hai ricevuto, o uno qualsiasi dei file dentro',
	'import.unclear.name': 'dubbi',
	'import.unclear.description': 'Di’ quali film sono le righe dubbie delle tue importazioni',
	'import.noFile': 'Allega il file che ti ha dato l’altro servizio.',
	'import.button': 'Importa le mie valutazioni',
	'import.modal.title': 'Importa le tue valutazioni',
	'import.modal.label': 'Il file che ti ha dato l’altro servizio',
	'import.modal.description': 'Di Letterboxd, IMDb, Trakt o un altro servizio, o una tua tabella',
	'import.notFetched': 'Non sono riuscito a scaricare il file. Allegalo di nuovo.',
	'import.tooLarge': 'Il file è troppo grande: arrivo a {most} MB. Mandami uno dei file dentro l’archivio.',
	'import.empty': 'In quel file non ci sono film.',
	'import.unknownFile': `Questo export non lo conosco. Leggo quelli di Letterboxd, IMDb, Trakt, TMDB e altri, \
e tabelle con colonne come titolo, anno e voto.`,
	'import.nested': 'Dentro quell’archivio ce n’è un altro. Estrailo una volta e mandami quello che c’era dentro.',
	'import.spreadsheet': 'È un foglio di calcolo. Salvalo come CSV e mandami quello.',
	'import.damaged': 'Il file è danneggiato. Esportalo di nuovo.',
	'import.unreadable': 'In quel file c’è più roba che in qualsiasi export io conosca, quindi non l’ho letto.',
	'import.busy': 'Sto ancora leggendo un altro tuo file. Aspetta che finisca, oppure interrompilo.',
	'import.gone': 'Quell’importazione non è più in attesa. Manda di nuovo il file.',
	'import.columns.question': `### Una tabella che non conosco
In quale colonna sono i titoli, e in quale le stelle?`,
	'import.columns.title': 'La colonna dei titoli',
	'import.columns.stars': 'La colonna delle stelle',
	'import.columns.noStars': 'Non ci sono stelle: questi film li ho visti',
	'import.columns.nameless': 'Colonna {number}',
	'import.columns.read': 'Leggila',
	'import.columns.noTitle': 'Di’ prima in quale colonna sono i titoli.',
	'import.reading': 'Leggo il tuo file…',
	'import.matching': 'Cerco i tuoi film: riga {done, number} di {total, number}.',
	'import.stop': 'Interrompi',
	'import.stopped': 'Interrotto: non ho importato niente.',
	'import.table': 'una tabella',
	'import.heading': '### I tuoi film, da {format}',
	'import.counts': 'Film riconosciuti: **{matched, number}** su {rows, plural, one {# riga} other {# righe}}.',
	'import.scale.stars': 'Leggo le valutazioni come stelle, da 0,5 a 5.',
	'import.scale.points': 'Leggo le valutazioni come punti da 1 a 10, due per ogni stella.',
	'import.scale.percent': `Leggo le valutazioni come percentuali e, se ce ne sono abbastanza, in base a come usi tu \
la scala.`,
	'import.scale.tiers': 'Leggo le valutazioni dividendole in dieci fasce, dalle tue più basse alle più alte.',
	'import.scale.none': 'Non ci sono stelle.',
	'import.several': `{rows, plural, one {# riga può indicare} other {# righe possono indicare}} più film: \
potrai chiarirlo dopo.`,
	'import.unknown': '{rows, plural, one {# riga indica} other {# righe indicano}} un film che non conosco.',
	'import.skipped.series': '{rows, plural, one {Saltata # serie} other {Saltate # serie}}.',
	'import.skipped.episode': '{rows, plural, one {Saltato # episodio} other {Saltati # episodi}}.',
	'import.skipped.game': '{rows, plural, one {Saltato # gioco} other {Saltati # giochi}}.',
	'import.skipped.noTitle': '{rows, plural, one {Saltata # riga} other {Saltate # righe}} senza titolo.',
	'import.skipped.badRating': '{rows, plural, one {Saltata # valutazione} other {Saltate # valutazioni}} fuori scala.',
	'import.existing': 'Di questi film qui ne hai già {movies, plural, one {valutato #} other {valutati #}}.',
	'import.example.several': '“{title}”: quale?',
	'import.example.unknown': '“{title}”: sconosciuto',
	'import.example.skipped': '“{title}”: saltato',
	'import.keep': 'Dove c’è già una mia valutazione',
	'import.keep.newer': 'Tieni la valutazione più recente',
	'import.keep.mine': 'Tieni quella che ho dato qui',
	'import.keep.theirs': 'Prendi quella del file',
	'import.kind': 'Cosa sono questi film',
	'import.kind.seen': 'Film che ho visto',
	'import.kind.wanted': 'Film che voglio vedere',
	'import.kind.liked': 'Film che mi piacciono',
	'import.likesCount': 'I “mi piace” valgono 4 stelle',
	'import.likesDoNot': 'I “mi piace” non valgono stelle',
	'import.nothingToImport': 'Quindi non c’è niente da importare.',
	'import.start': 'Importa',
	'import.nothingNew': 'In quel file non c’è niente di nuovo: tutto resta com’era.',
	'import.done': '**Importazione fatta**: {changes}.',
	'import.done.rated': '{count, plural, one {# valutazione nuova} other {# valutazioni nuove}}',
	'import.done.replaced': `{count, plural, one {# valutazione ne ha sostituita un’altra} \
other {# valutazioni ne hanno sostituite altre}}`,
	'import.done.seen': `{count, plural, one {# film già visto o che non vuoi non ti verrà più consigliato} \
other {# film già visti o che non vuoi non ti verranno più consigliati}}`,
	'import.done.wanted': `{count, plural, one {# film nuovo nella tua watchlist} \
other {# film nuovi nella tua watchlist}}`,
	'import.done.unchanged': '{count, plural, one {# film resta com’era} other {# film restano com’erano}}',
	'import.done.nothing': 'per ora non è cambiato niente',
	'import.open': `{rows, plural, one {# riga è dubbia} other {# righe sono dubbie}}. \
\`/importa dubbi\` te lo chiede di nuovo più tardi.`,
	'import.settle': 'Chiarisci le righe dubbie',
	'import.undone': `{undone, plural, one {Annullata # modifica} other {Annullate # modifiche}}. \
Tutto è tornato come prima.`,
	'import.undoneSome': `{undone, plural, one {Annullata # modifica} other {Annullate # modifiche}}. \
{left, plural, one {# film che nel frattempo hai cambiato resta com’è} \
other {# film che nel frattempo hai cambiato restano come sono}}.`,
	'import.undoneBefore': 'Quell’importazione era già stata annullata.',
	'import.question': 'Quale film è “{title}”? {left, plural, one {Resta # riga} other {Restano # righe}}.',
	'import.skip': 'Nessuno di questi',
	'import.skipAll': 'Salta tutto',
	'import.allSettled': 'Nelle tue importazioni non ci sono più righe da chiarire.',

	// Taste
	'taste.button': 'I miei gusti',
	'taste.tooFew': `Valuta almeno {needed, plural, one {# film} other {# film}} e saprò dirti qualcosa dei tuoi gusti. \
Finora {rated, plural, =0 {non ne hai valutato nessuno} one {ne hai valutato #} other {ne hai valutati #}}.`,
	'taste.heading': '### I tuoi gusti\nDa {ratings, plural, one {# valutazione} other {# valutazioni}}.',
	'taste.shared': '### I gusti di {person}\nDa {ratings, plural, one {# valutazione} other {# valutazioni}}.',
	'taste.theme': '**{theme}**: {movies}',
	'taste.count': '{name} ({movies, number})',
	'taste.decades': '**Quando**: {decades}',
	'taste.countries': '**Da dove**: {countries}',
	'taste.same': `**Rispetto agli altri**: tante stelle quante ne danno gli altri \
{movies, plural, one {allo stesso film} other {agli stessi # film}}, in media {mine, number, ::.0}.`,
	'taste.generous': `**Rispetto agli altri**: {difference, number, ::.0} stelle in più di quante ne danno gli altri \
{movies, plural, one {allo stesso film} other {agli stessi # film}}: \
in media {mine, number, ::.0} contro {theirs, number, ::.0}.`,
	'taste.strict': `**Rispetto agli altri**: {difference, number, ::.0} stelle in meno di quante ne danno gli altri \
{movies, plural, one {allo stesso film} other {agli stessi # film}}: \
in media {mine, number, ::.0} contro {theirs, number, ::.0}.`,
	'taste.love': '**Il tuo amore più insolito**: {movie} {stars}; gli altri danno {theirs, number, ::.0}.',
	'taste.dislike': '**La tua antipatia più insolita**: {movie} {stars}; gli altri danno {theirs, number, ::.0}.',
	'taste.picture':
		'Due grafici a barre: quante volte è stato dato ogni numero di stelle e quanti film ci sono per decennio.',
	'taste.legend': `A sinistra: le stelle date, da ½ a 5; il punto è la media, l’anello quella degli altri. \
A destra: i film per decennio.`,
	'taste.share': 'Condividi qui',

	// Watchlist
	'watchlist.command.name': 'watchlist',
	'watchlist.command.description': 'I film che vuoi vedere',
	'watchlist.show.name': 'mostra',
	'watchlist.show.description': 'Tutti, prima quelli che fanno più per te',
	'watchlist.add.name': 'aggiungi',
	'watchlist.add.description': 'Aggiungi un film',
	'watchlist.remove.name': 'togli',
	'watchlist.remove.description': 'Togli un film',
	'watchlist.pick.name': 'scegli',
	'watchlist.pick.description': 'Uno da guardare adesso',
	'watchlist.rated': `**{movie}** l’hai valutato, quindi l’hai già visto: la watchlist è per quelli che ti mancano.`,
	'watchlist.empty': 'La tua watchlist è vuota. Scrivi `/watchlist aggiungi` e un titolo per metterci un film.',
	'watchlist.noneFit': `**{movies}**: nella tua watchlist non c’è niente di adatto. \
Chiedi di meno, o togli un’opzione.`,
	'watchlist.heading': '### La tua watchlist\n{movies, plural, one {# film} other {# film}}',
	'watchlist.more': `E {movies, plural, one {un altro} other {altri #}}; \
cambia l’ordine della lista per vederne di diversi.`,
	'watchlist.order': 'Ordine',
	'watchlist.order.suits': 'Prima i più adatti a te',
	'watchlist.order.newest': 'Prima i più recenti',
	'watchlist.order.shortest': 'Prima i più corti',
	'watchlist.takeOff': 'Togli',
	'watchlist.want': 'Lo voglio vedere',
	'watchlist.another': 'Un altro',
	'watchlist.added': '{movie}\nÈ nella tua watchlist. Ne esce quando lo valuti o lo segni come già visto.',
	'watchlist.removed': '{movie}\nNon è più nella tua watchlist.',
	'watchlist.notListed': '{movie}\nNon è nella tua watchlist.',
	'watchlist.match': 'affinità {match}',
	'watchlist.minutes': '{minutes, plural, one {# minuto} other {# minuti}}',

	// Similar
	'similar.command.name': 'simili',
	'similar.command.description': 'Film che piacciono alle stesse persone',
	'similar.title': '### Come {movie}',
	'similar.narrowed': '### Come {movie}: {movies}',
	'similar.noneFit': `**{movies}**: tra i film vicini a {movie} non c’è niente di adatto. \
Chiedi di meno, o togli un’opzione.`,
	'similar.movie': '{place, number}. {movie} · {similarity, number, ::percent} di somiglianza\n-# {shared}',
	'similar.both': 'in comune: {traits}',
	'similar.decade': 'anni {decade}',
	'similar.director': 'regia di {name}',
	'similar.country': 'paese: {name}',
	'similar.language': 'in {name}',
	'similar.likedWith': 'piace a chi ama {movies}',
	'similar.liked': 'piace alle stesse persone',
	'similar.outside': `{movie} ({genres}) l’hanno valutato in troppo pochi perché io sappia dirti a cosa somiglia. \
Puoi comunque valutarlo.`,

	// Query
	'query.count': 'Posso consigliare da 1 a {most} film alla volta.',
	'query.unknownGenre': 'Questo genere non lo conosco. I miei sono {genres}.',
	'query.yearsSwapped': '{from} viene dopo {to}, quindi non c’è nessun film: scambia i due anni.',
	'query.unknownMood': 'Questo umore non lo conosco. I miei sono {moods}.',
	'query.year': 'Gli anni partono da {first} e hanno quattro cifre: per esempio 1994.',
	'filter.genre.name': 'genere',
	'filter.genre.description': 'Solo film di questo genere',
	'filter.notGenre.name': 'senza-genere',
	'filter.notGenre.description': 'Niente film di questo genere',
	'filter.from.name': 'dal',
	'filter.from.description': 'Solo film da un certo anno in poi',
	'filter.to.name': 'al',
	'filter.to.description': 'Solo film fino a un certo anno',
	'filter.country.name': 'paese',
	'filter.country.description': 'Solo film di questo paese',
	'filter.language.name': 'lingua',
	'filter.language.description': 'Solo film in questa lingua',
	'filter.director.name': 'regia',
	'filter.director.description': 'Solo film con questa regia',
	'filter.maxMinutes.name': 'minuti-max',
	'filter.maxMinutes.description': 'Solo film che di sicuro non durano di più',
	'filter.availableOn.name': 'disponibile-su',
	'filter.availableOn.description': 'Solo film che questo servizio ha in streaming nel tuo paese',
	'filter.noServices': `Non posso dirti dove sono in streaming i film: chi mi gestisce non ha impostato \
un token di TMDB. Togli \`disponibile-su\`.`,
	'filter.servicesSilent': 'In questo momento TMDB non dice dove sono in streaming i film. Riprova tra un minuto.',
	'filter.unknownService': `Non conosco nessun servizio chiamato “{typed}” ({country}). Scegli un suggerimento; \
con \`/film paese\` cambi paese.`,
	'filter.nearServices': `Non conosco nessun servizio chiamato “{typed}” ({country}). Intendevi {names}? \
Con \`/film paese\` cambi paese.`,
	'filter.serviceGone': 'Quel servizio non c’è più. Chiedi di nuovo con un altro `disponibile-su`.',
	'filter.sameGenre': '{genre}: o lo vuoi o non lo vuoi. Togli uno dei due.',
	'filter.minutes': 'La durata è un numero intero di minuti, da 1 a {most}.',
	'filter.unknownCountry': 'Non conosco film di un paese chiamato “{typed}”. Scegline uno dai suggerimenti.',
	'filter.unknownLanguage': 'Non conosco film in una lingua chiamata “{typed}”. Scegline una dai suggerimenti.',
	'filter.unknownDirector': 'Non conosco registi di nome “{typed}”. Scegline uno dai suggerimenti.',
	'filter.nearDirectors': 'Non conosco registi di nome “{typed}”. Intendevi {names}?',
	'filter.narrowed': '{movies} ({limits})',
	'filter.no': 'niente {genre}',
	'filter.fromCountry': 'paese: {country}',
	'filter.inLanguage': 'in {language}',
	'filter.by': 'regia di {director}',
	'filter.on': 'su {service}',
	'filter.upTo': 'al massimo {minutes, plural, one {# minuto} other {# minuti}}',
	'query.one': '{movies} del {from}',
	'query.between': '{movies} dal {from} al {to}',
	'query.since': '{movies} dal {from} in poi',
	'query.until': '{movies} fino al {to}',
	'mood.familiar': 'tranquillo',
	'mood.balanced': 'equilibrato',
	'mood.adventurous': 'avventuroso',
	'mood.daring': 'audace',

	'country.inSentence': '{name}',

	// Genres, by their name in MovieLens
	'genre.Action': 'Azione',
	'genre.Adventure': 'Avventura',
	'genre.Animation': 'Animazione',
	'genre.Children': 'Famiglia',
	'genre.Comedy': 'Commedia',
	'genre.Crime': 'Crime',
	'genre.Documentary': 'Documentario',
	'genre.Drama': 'Drammatico',
	'genre.Fantasy': 'Fantasy',
	'genre.Film-Noir': 'Noir',
	'genre.Horror': 'Horror',
	'genre.IMAX': 'IMAX',
	'genre.Musical': 'Musical',
	'genre.Mystery': 'Mistero',
	'genre.Romance': 'Romantico',
	'genre.Sci-Fi': 'Fantascienza',
	'genre.Thriller': 'Thriller',
	'genre.War': 'Guerra',
	'genre.Western': 'Western',
	'genre.none': 'nessun genere indicato',

	// Movies of each genre, as a heading begins
	'movies.all': 'Film',
	'movies.Action': 'Film d’azione',
	'movies.Adventure': 'Film d’avventura',
	'movies.Animation': 'Film d’animazione',
	'movies.Children': 'Film per famiglie',
	'movies.Comedy': 'Commedie',
	'movies.Crime': 'Film crime',
	'movies.Documentary': 'Documentari',
	'movies.Drama': 'Film drammatici',
	'movies.Fantasy': 'Film fantasy',
	'movies.Film-Noir': 'Noir',
	'movies.Horror': 'Film horror',
	'movies.IMAX': 'Film IMAX',
	'movies.Musical': 'Musical',
	'movies.Mystery': 'Film di mistero',
	'movies.Romance': 'Film romantici',
	'movies.Sci-Fi': 'Film di fantascienza',
	'movies.Thriller': 'Thriller',
	'movies.War': 'Film di guerra',
	'movies.Western': 'Western',

	// Until a taste is known
	'taste.missing': 'Ancora {count, plural, one {# valutazione} other {# valutazioni}} per avere buoni consigli.',
	'taste.enough': `{count, plural, one {# film valutato} other {# film valutati}}: \
ora \`/consiglia\` conosce i tuoi gusti.`,
	'taste.known': '{count, plural, one {# film valutato} other {# film valutati}}.',

	// Recommend
	'recommend.command.name': 'consiglia',
	'recommend.command.description': 'Film per te, ognuno con il suo perché',
	'recommend.count.name': 'quanti',
	'recommend.count.description': 'Quanti film, fino a {most}',
	'recommend.mood.name': 'umore',
	'recommend.mood.description': 'Film più conosciuti o meno conosciuti',
	'recommend.private.name': 'privato',
	'recommend.private.description': 'Mostra la lista solo a te',
	'recommend.heading': '### 🎬 {movies} per {person}',
	'recommend.early': 'Per ora è soprattutto quello che piace a tutti.',
	'recommend.fromRatings': 'In base {count, plural, one {a una valutazione} other {alle tue # valutazioni}}.',
	'recommend.fromPersona': 'Partendo dal profilo “{persona}”.',
	'recommend.fromBoth': `In base {count, plural, one {alla tua unica valutazione} other {alle tue # valutazioni}}, \
partendo dal profilo “{persona}”.`,
	'recommend.mood': 'Umore: {mood}.',
	'recommend.resting': `{count, plural, one {Lasciato fuori: # film} other {Lasciati fuori: # film}} \
che ti ho consigliato nell’ultima settimana.`,
	'recommend.noneFit': `**{movies}**: non mi resta niente da consigliarti che tu non abbia già valutato o nascosto. \
Allarga la ricerca.`,
	'recommend.noneLeft': `**{movies}**: tutto quello che resta te l’ho consigliato nell’ultima settimana. \
Allarga la ricerca, oppure rivedi quei consigli.`,
	'recommend.match': 'L’affinità è la probabilità che, se guardi il film, tu gli dia quattro stelle o più.',
	'recommend.order': 'In cima c’è quello che più fa per te, quindi un’affinità più bassa può stare più in alto.',
	'recommend.cut': `{count, plural, =0 {Non ne conosco nessuno che dovrebbe piacerti.} \
one {Ne conosco solo uno che dovrebbe piacerti.} other {Ne conosco solo # che dovrebbero piacerti.}}`,
	'recommend.rest': 'Mostra gli altri',
	'recommend.more': 'Altri',
	'recommend.back': 'Indietro',
	'recommend.pageGone': 'Quella lista non c’è più. Scrivi /consiglia per averne una nuova.',
	'recommend.again': 'Ricomincia',
	'recommend.notYours': 'Quella lista è di un’altra persona. Scrivi /consiglia per avere la tua.',
	'recommended.movie': '{place}. {movie} · {match}\n-# {genres} · {reason}',
	'recommended.wanted': '{movie} · nella tua watchlist',
	'match.safe': 'affinità {match}, vai sul sicuro',
	'match.likely': 'affinità {match}, dovrebbe piacerti',
	'match.gamble': 'affinità {match}, è una scommessa',
	'match.unlikely': 'affinità {match}, probabilmente non fa per te',
	'match.unknown': 'valutato da pochi; consigliato per la regia e i temi',
	'match.meaning': `la probabilità che tu gli dia quattro stelle o più se lo guardi, \
in base {count, plural, =0 {al tuo profilo} one {a una valutazione} other {a # valutazioni}}`,
	'reason.ratings': 'perché hai valutato {movies}',
	'reason.rated': '{movie} {stars}',
	'reason.persona': 'perché il profilo “{persona}” adora {movies}',
	'reason.director': 'regia di {name}, come {count} su {liked} tra quelli che ti piacciono',
	'reason.country': 'paese: {name}, come {movies}',
	'reason.language': 'in {name}, come {movies}',
	'reason.genre': '{name}, come {movies}',
	'reason.keyword': '“{name}”, come {movies}',
	'reason.decade': '{name}, come {movies}',
	'reason.against': 'a sfavore: hai valutato {movies}',
	'reason.againstGenre': 'a sfavore: {genre}, e hai valutato {movies}',
	'reason.popular': 'piace a molti; per ora ho poche tue valutazioni',
	'reason.together': 'va d’accordo con le tue valutazioni nell’insieme; nessuna spicca da sola',

	// Quick start
	'quickStart.heading': '### 🍿 Avvio rapido',
	'quickStart.fresh': 'Valuta i film che hai visto, oppure scegli un profilo da cui partire.',
	'quickStart.noRatings': `Non conosco ancora i tuoi gusti. Valuta i film che hai visto, \
oppure scegli un profilo da cui partire.`,
	'quickStart.allOutside': `Dei film che hai valutato so troppo poco per basarmi su quelli. \
Valutane qualcuno visto da più gente, oppure scegli un profilo da cui partire.`,
	'quickStart.allMiddling': `Tre stelle mi dicono che un film era passabile, non cosa adori. \
Danne quattro o cinque a uno che adori, oppure scegli un profilo da cui partire.`,
	'quickStart.allLow': `Finora mi hai detto cosa non ti piace. Valuta un film che adori, \
oppure scegli un profilo da cui partire.`,
	'quickStart.exhausted': `Di film famosi da proporti non ne ho più. Valuta qualsiasi altro film con \`/valuta\` \
e il suo titolo.`,
	'quickStart.stars': '{stars} ★',
	'quickStart.personas': 'O parti da un profilo',
	'quickStart.others': 'Altri film',
	'quickStart.ready': 'I miei consigli',

	// Several people
	'people.with.name': 'con',
	'people.with.description': 'Chi guarda il film con te',
	'people.direct': 'Posso farlo solo in un server, con persone che ci sono dentro.',
	'people.unknown': 'Non ho capito di chi parli. Scegli le persone dalla lista mentre scrivi.',
	'people.bot': 'I bot non guardano film. Indica delle persone.',
	'people.absent': 'Una delle persone indicate non è in questo server. Indica chi c’è.',
	'people.onlyYou': 'Così ci sei solo tu: `/consiglia` senza `con` è la tua lista.',
	'compare.command.name': 'gusti',
	'compare.command.description':
		'Quanto si somigliano i tuoi gusti e quelli di un’altra persona, e cosa guardare insieme',
	'compare.person.name': 'persona',
	'compare.person.description': 'Con chi ti vuoi confrontare',
	'compare.youShareNothing': `Un confronto mostra le tue stelle, e qui non le condividi. \
Con \`/privacy condivisione livello: server\` puoi farlo.`,
	'compare.otherSharesNothing': `Un confronto mostra anche le stelle dell’altra persona, che qui non le condivide. \
Può farlo con \`/privacy condivisione livello: server\`.`,
	'compare.heading': '### 🎭 {own} e {other}: {likeness, number}% di intesa\n-# {basis}',
	'compare.basis': `{shared, plural, \
=0 {Non avete valutato nessun film in comune, quindi non vuol dire ancora niente: due persone a caso hanno il 50%.} \
one {Da un film valutato in comune; due persone a caso hanno il 50%, e un film solo dice poco.} \
other {Da # film valutati in comune; due persone a caso hanno il 50%, e pochi film dicono poco.}}`,
	'compare.loved': '**Preferiti in comune**',
	'compare.apart': '**Dove siete meno d’accordo**',
	'compare.stars': '{movie} {own} · {other}',
	'compare.forOther': '**{lover} li adora, e dovrebbero piacere a {person}:** {movies}',
	'compare.tonight': '**Per stasera**',
	'compare.pick': '{place}. {movie}\n-# {fits}',
	'compare.self': 'Tu con te: 100% di intesa, e buona serata. Indica un’altra persona.',
	'group.heading': '### 🎬 {movies} per {people}',
	'group.movie': '{place}. {movie}',
	'group.basis': `●●● molto probabile, ●●○ probabile, ●○○ meno probabile. \
Lasciati fuori: quelli che qualcuno di voi ha valutato, visto o nascosto.`,
	'group.uncounted': `Per {people} mi sono basato su quello che piace quasi a tutti, perché non conosco valutazioni \
condivise. Per contare di più, premete il pulsante; con \`/privacy condivisione\` decidete chi può vedere cosa.`,
	'group.again': 'Chiedi ancora per averne altri.',
	'group.countMe': 'Voglio contare di più',
	'group.none': `**{movies}** per {people}: tutto quello che c’è, qualcuno di voi l’ha già valutato o nascosto. \
Allargate la ricerca.`,

	// Persona
	'persona.command.name': 'profilo',
	'persona.command.description': 'Cosa consiglio a chi ama l’horror, Disney…',
	'persona.name.name': 'nome',
	'persona.name.description': 'Di chi vuoi i film',
	'persona.choice': '{emoji} {persona}',
	'persona.card': '### {emoji} {persona}\n{about}.\n-# Adora {favourites}.',
	'persona.start': 'Parti da questo profilo',
	'persona.stop': 'Non usare più un profilo',
	'persona.started': `Fatto: ora i tuoi consigli partono dal profilo “{persona}”. \
Non ho scritto nessuna valutazione al posto tuo. I film che valuti tu contano insieme al profilo, \
e dopo {most} il profilo si fa da parte. Scrivi /consiglia.`,
	'persona.stopped': `Fatto: il profilo “{persona}” non conta più. \
I tuoi consigli vengono solo dalle tue valutazioni.`,
	'persona.notUsed': 'Non usi nessun profilo. I tuoi consigli vengono solo dalle tue valutazioni.',
	'persona.gone': 'Quel profilo non ce l’ho più. Scrivi /profilo per vedere quelli che ho.',
	'persona.unknown': 'Quel profilo non lo conosco. I miei sono {personas}.',
	'persona.horror.title': 'Horror',
	'persona.horror.about': 'Slasher, case infestate e rumori nella notte',
	'persona.disney.title': 'Disney',
	'persona.disney.about': 'Principesse animate, animali parlanti e una canzone in ogni scena',
	'persona.sci-fi.title': 'Fantascienza',
	'persona.sci-fi.about': 'Astronavi, androidi e il dubbio su cosa sia reale',
	'persona.romcom.title': 'Commedia romantica',
	'persona.romcom.about': 'Incontri fortuiti, equivoci e una corsa all’aeroporto',
	'persona.noir.title': 'Noir',
	'persona.noir.about': 'Pioggia, sigarette e una cliente che mente',
	'persona.action.title': 'Azione',
	'persona.action.about': 'Inseguimenti, esplosioni e battute a effetto',
	'persona.anime.title': 'Anime',
	'persona.anime.about': 'Ghibli e i grandi film d’animazione giapponesi',
	'persona.classics.title': 'Classici dell’età d’oro',
	'persona.classics.about': 'I film da cui partono le scuole di cinema',
	'persona.crime.title': 'Crime',
	'persona.crime.about': 'Gangster, rapine e poliziotti non molto migliori',
	'persona.war.title': 'Guerra',
	'persona.war.about': 'Uomini sotto il fuoco, dalla Normandia a Saigon',
	'persona.musicals.title': 'Musical',
	'persona.musicals.about': 'Quando parlare non basta, si canta',
	'persona.indie.title': 'Indie',
	'persona.indie.about': 'Film piccoli e ironici su gente un po’ fuori posto',
	'persona.western.title': 'Western',
	'persona.western.about': 'Polvere, duelli e uno straniero in città',
	'persona.superhero.title': 'Supereroi',
	'persona.superhero.about': 'Mantelli, storie delle origini e una scena dopo i titoli di coda',
	'persona.fantasy.title': 'Fantasy',
	'persona.fantasy.about': 'Missioni, incantesimi e porte su altri mondi',
	'persona.comedy.title': 'Commedia',
	'persona.comedy.about': 'Uomini adulti che fanno gli scemi',

	// Privacy
	'privacy.command.name': 'privacy',
	'privacy.command.description': 'Cosa conservo su di te',
	'privacy.show.name': 'mostra',
	'privacy.show.description': 'Cosa conservo su di te',
	'privacy.export.name': 'esporta',
	'privacy.export.description': 'Tutto quanto, in dei file',
	'privacy.delete.name': 'elimina',
	'privacy.delete.description': 'Elimina tutto quanto',
	'privacy.sharing.name': 'condivisione',
	'privacy.sharing.description': 'Chi può vedere quanto i film fanno per te',
	'privacy.level.name': 'livello',
	'privacy.level.description': 'Con chi condividi; non scriverlo per vedere cos’hai scelto',
	'privacy.training.name': 'addestramento',
	'privacy.training.description': 'Se le tue valutazioni mi addestrano per tutti',
	'privacy.choice.name': 'scelta',
	'privacy.choice.description': 'Sì o no; non scriverlo per vedere cos’hai scelto',
	'privacy.subcommands': `Scrivi /privacy mostra, /privacy esporta, /privacy elimina, \
/privacy condivisione o /privacy addestramento.`,
	'sharing.off': 'niente',
	'sharing.nights': 'solo serate',
	'sharing.server': 'server',
	'sharing.off.about': 'Nei gruppi conti come se non avessi valutato niente; in /gusti e /server classifica non ci sei',
	'sharing.nights.about': 'I gruppi che scelgono un film vedono quanto fa per te: ●●○, mai le stelle',
	'sharing.server.about':
		'Pallini nei gruppi; dove mi usi, /gusti e liste mostrano le tue stelle e /server classifica le conta',
	'sharing.current': `### Cosa condividi
**{level}** · {about}.
Vale da adesso, ovunque mi usi. \`/privacy mostra\` elenca cosa conservo.`,
	'sharing.menu': 'Condividi con',
	'sharing.unknown': 'Questo livello non lo conosco. I miei sono {levels}.',
	'training.on': 'sì',
	'training.off': 'no',
	'training.on.about': `Dal prossimo addestramento imparo anche dalle tue valutazioni quali film vanno insieme. \
Quello che imparo non fa il nome di nessuno e non contiene le stelle di nessuno`,
	'training.off.about': 'Le tue valutazioni servono solo alle tue liste, e non ne imparo niente per gli altri',
	'training.current': `### Le tue valutazioni mi addestrano?
**{choice}** · {about}.`,
	'training.forgets': 'Quello che ho imparato finora dalle tue valutazioni sparisce con il prossimo addestramento.',
	'training.start': 'Usa le mie valutazioni per addestrarti',
	'training.stop': 'Non usare più le mie valutazioni per addestrarti',
	'training.unknown': 'Qui conosco solo sì e no.',
	'privacy.stored': `### Cosa conservo su di te
• {ratings, plural, one {# valutazione} other {# valutazioni}}: il film, le tue stelle e quando le hai date
• {dismissals, plural, one {# film che hai segnato come già visto o non interessante} \
other {# film che hai segnato come già visti o non interessanti}}
• {shown, plural, one {# film che ti ho consigliato} other {# film che ti ho consigliato}}, e quando, per non ripetermi
• {watchlist, plural, one {# film} other {# film}} nella tua watchlist
• {imports, plural, one {# importazione} other {# importazioni}}: cosa è cambiato ogni volta, per poterlo annullare, e \
{openRows, plural, one {# riga ancora} other {# righe ancora}} da chiarire
• {nights, plural, one {# serata film} other {# serate film}} degli ultimi 90 giorni: se c’eri, i tuoi voti, \
cos’hai proposto e quanto i film fanno per te
• {persona}
• {country}
• {servers, plural, one {# server} other {# server}} in cui mi hai usato
• cos’hai scelto di condividere: {sharing}
• se le tue valutazioni mi addestrano: {training}

Tutto sta sotto il tuo ID utente di Discord, in un unico database di chi gestisce questo bot. \
I messaggi non li leggo e non li conservo mai. I titoli che non conosco vengono contati, senza dire chi li ha cercati.
\`/privacy esporta\` ti dà tutto quanto, \`/privacy elimina\` cancella ogni cosa.`,
	'privacy.storedPersona': 'il profilo “{persona}” come punto di partenza',
	'privacy.storedCountry': 'il paese in cui guardi i film: {country}',
	'privacy.noCountry': 'nessun paese in cui guardi i film',
	'privacy.noPersona': 'nessun profilo come punto di partenza',
	'privacy.exported': `Tutto quello che conservo su di te: \
{ratings, plural, one {# valutazione} other {# valutazioni}}, \
{dismissals, plural, one {# film nascosto} other {# film nascosti}}. Le tabelle sono le tue valutazioni per Letterboxd \
e per i servizi che leggono gli export di IMDb; \`/importa\` riprende tutti questi file.`,
	'privacy.question': `Elimino tutto quello che conservo su di te? Sono \
{ratings, plural, one {# valutazione} other {# valutazioni}}, \
{dismissals, plural, one {# film nascosto} other {# film nascosti}}, la tua watchlist, le tue importazioni, \
la tua parte nelle serate film, quello che ti ho consigliato e tutte le tue scelte. **Non si può annullare**; \
prima, \`/privacy esporta\` te ne fa una copia.`,
	'privacy.deleteAll': 'Elimina tutto',
	'privacy.keep': 'Tieni tutto',
	'privacy.kept': 'Non ho eliminato niente.',
	'privacy.deleted': `Ho eliminato {ratings, plural, one {# valutazione} other {# valutazioni}}, \
{dismissals, plural, one {# film nascosto} other {# film nascosti}} e tutto il resto che avevo su di te.`,
	'privacy.notYours': 'Quella domanda era per un’altra persona. Scrivi /privacy per vedere cosa conservo su di te.',

	// Server
	'server.command.name': 'server',
	'server.command.description': 'Cosa piace alla gente di questo server',
	'server.top.name': 'classifica',
	'server.top.description': 'I preferiti di questo server, secondo chi condivide qui le sue valutazioni',
	'server.what.name': 'quale',
	'server.what.description': 'Quale lista; se non lo scrivi, i più apprezzati',
	'server.best': 'i più apprezzati',
	'server.mostRated': 'i più valutati',
	'server.divisive': 'i più divisivi',
	'server.gems': 'perle nascoste',
	'server.active': 'chi valuta di più',
	'server.taste': 'i gusti del server',
	'server.new': 'novità del mese',
	'server.best.heading': '### 🏆 I più apprezzati qui',
	'server.mostRated.heading': '### 🎟️ I più valutati qui',
	'server.divisive.heading': '### ⚡ Dove questo server si divide',
	'server.gems.heading': '### 💎 Qui amati, altrove poco noti',
	'server.active.heading': '### ✍️ Chi valuta di più',
	'server.taste.heading': '### 🎭 I gusti di questo server',
	'server.new.heading': '### 🆕 Valutati qui da più persone negli ultimi 30 giorni',
	'server.movie': '{place}. {movie} {stars}\n-# {count, plural, one {# persona} other {# persone}}',
	'server.rater': '{place}. {person}: {count, plural, one {# film} other {# film}}',
	'server.likes': 'Qui piacciono più che altrove: {genres}. E soprattutto i film degli anni {decade}.',
	'server.basis': `-# Da {people, plural, one {una persona che mi ha usato qui e ha scelto} \
other {# persone che mi hanno usato qui e hanno scelto}} \`/privacy condivisione livello: server\`.`,
	'server.averages': 'Un film conta solo se l’hanno valutato in tre; le medie sono avvicinate al centro e arrotondate.',
	'server.none': `Qui non c’è ancora niente. A un film servono le valutazioni di tre persone che mi hanno usato qui e \
le condividono con questo server; per ora \
{people, plural, =0 {non lo fa nessuno} one {lo fa una persona} other {lo fanno # persone}}. \
Con \`/privacy condivisione livello: server\` conti anche tu.`,
	'server.direct': 'Questa pagina esiste solo nei server: scrivi /server classifica in uno di quelli.',
	'server.unknown': 'Quella lista non la conosco. Le mie sono {lists}.',

	// Settings
	'settings.command.name': 'impostazioni',
	'settings.command.description': 'Come funziono in questo server, per chi lo gestisce',
	'settings.zone.name': 'fuso-orario',
	'settings.zone.description': 'Con quale fuso orario leggo gli orari delle serate film: per esempio Europe/Rome',
	'settings.region.name': 'paese',
	'settings.region.description': 'Dove guarda i film la gente di questo server, se non indica un altro paese',
	'settings.language.name': 'lingua',
	'settings.language.description': 'La lingua che parlo dove leggono tutti; a una persona sola parlo nella sua',
	'settings.language.none': 'quella del server',
	'settings.lists.name': 'liste',
	'settings.lists.description': 'Chi vede una lista di /consiglia, se la persona non lo dice',
	'settings.visibility.public': 'tutti nel canale',
	'settings.visibility.private': 'solo chi la chiede',
	'settings.mentions.name': 'menzioni',
	'settings.mentions.description': 'Se una serata film può menzionare chi viene, per ricordargliela',
	'settings.direct': 'Le impostazioni sono di un server. Scrivi /impostazioni in uno che gestisci.',
	'settings.notAllowed': 'Solo chi ha il permesso “Gestisci server” può vedere e cambiare le impostazioni.',
	'settings.unknownZone': 'Non conosco il fuso orario “{zone}”. Scrivi una città e scegline uno dalla lista.',
	'settings.unknownLanguage': 'Quella lingua non la parlo. Scegline una dalla lista.',
	'settings.unknownLists': 'Le liste possono vederle tutti nel canale, o solo chi le chiede: scegli una delle due.',
	'settings.heading': '### Impostazioni di questo server',
	'settings.zone': 'Fuso orario: {zone}',
	'settings.noZone': 'Fuso orario: non impostato',
	'settings.region': 'Dove si guardano i film: {country}',
	'settings.noRegion': 'Dove si guardano i film: secondo la lingua di ciascuno',
	'settings.language': 'Lingua: {language}',
	'settings.noLanguage': 'Lingua: quella del server',
	'settings.lists.public': 'Liste di `/consiglia`: per tutti nel canale',
	'settings.lists.private': 'Liste di `/consiglia`: solo per chi le chiede',
	'settings.mentions': 'Serate film: possono menzionare chi viene',
	'settings.noMentions': 'Serate film: non menzionano nessuno',
	'settings.changed': '{now} (cambiato; prima: {before})',
	'settings.how': `-# Per cambiare qualcosa scrivi la sua opzione: per esempio \`/impostazioni liste\`. \
Con “none” togli il fuso orario o il paese.`,

	// Help
	'help.command.name': 'aiuto',
	'help.command.description': 'Cosa so fare',
	'help.intro': `### 🎬 Matinee
Imparo i tuoi gusti in fatto di film dalle stelle che dai, e ti consiglio cosa guardare.`,
	'help.start': `**Comincia da qui**
\`/valuta\` Il re leone 5 · per dei buoni consigli bastano cinque film
\`/consiglia\` film per te, con il perché · \`genere\`, \`senza-genere\`, \`dal\` e \`al\` con un anno, \`paese\`, \
\`lingua\`, \`regia\`, \`disponibile-su\` e \`minuti-max\` restringono la ricerca; \`con\` dice chi guarda con te; \
l’\`umore\` va da tranquillo ad audace; \`quanti\` dice quanti, \`privato\` li mostra solo a te
\`/profilo\` horror · cosa consiglio a chi ama l’horror; puoi partire da lì`,
	'help.look': `**Guardati intorno**
\`/film\` un film, le tue stelle e quanto fa per te
\`/simili\` film che piacciono alle stesse persone
\`/gusti\` quanto si somigliano i gusti tuoi e di un’altra persona, e cosa può piacere a tutti e due
\`/server\` cosa piace alla gente di questo server
\`/watchlist\` i film che vuoi vedere, e uno per stasera
\`/serata\` scegliete un film insieme: chi viene, cosa va bene a tutti, i voti, un promemoria`,
	'help.ratings': `**Le tue valutazioni**
\`/valutazioni\` tutte quante, da cambiare o togliere
\`/togli\` toglierne una
\`/importa\` porta qui quello che hai valutato su Letterboxd, IMDb, Trakt o altrove
\`/privacy\` vedi, esporta o elimina quello che conservo, e decidi chi può vedere cosa
\`/impostazioni\` come funziono in un server, per chi lo gestisce`,
	'help.titles': `I titoli non devono essere esatti: vanno bene anche “padrino 2”, “amelie” e “oceans 11”. \
Se più film hanno lo stesso titolo, aggiungi l’anno.`,
	'help.credits': `-# I film, e le valutazioni da cui ho imparato: [MovieLens](https://grouplens.org/datasets/movielens/)
-# Altri titoli e informazioni: [omdb.org](https://www.omdb.org/), \
[CC BY 2.0 DE](https://creativecommons.org/licenses/by/2.0/de/)
-# Film nuovi: [Wikidata](https://www.wikidata.org/), CC0`,
	'help.tmdb': `-# Questo bot usa TMDB e le API di TMDB, ma non è sostenuto, certificato né approvato in altro modo da \
TMDB. Dove guardare i film lo dice JustWatch.`,

	// The playground's server. The page sends nothing that most of these refuse.
	'playground.foreignHost': 'Il playground risponde solo al suo indirizzo.',
	'playground.foreignPage': 'Il playground non accetta niente da altre pagine web.',
	'playground.noOrigin': `Il playground accetta modifiche solo dalla sua pagina: la richiesta deve dire \
il suo Origin.`,
	'playground.tooMany': 'Troppo tutto insieme. Aspetta un minuto.',
	'playground.tooLarge': 'È troppo lungo per il playground. Manda qualcosa di più corto.',
	'playground.notJson': 'Il playground accetta solo JSON.',
	'playground.malformed': 'La richiesta è malformata. Ricarica la pagina e riprova.',
	'playground.malformedField': 'La richiesta è malformata in “{field}”. Ricarica la pagina e riprova.',
	'playground.failed': 'Qualcosa è andato storto nel playground; il suo log dice cosa.',
	'playground.nothingHere': 'Qui non c’è niente.',
	'playground.noPicture': 'Di quel film non c’è nessuna immagine.',
	'playground.fileGone': 'Quel file non c’è più.',
	'playground.noSuchPerson': 'Qui non c’è nessuna persona con quell’ID.',
	'playground.noSuchPlace': 'Qui non c’è nessun canale con quell’ID.',
	'playground.notManager': 'La lingua di un server può sceglierla solo chi lo gestisce.',
	'playground.noSuchCommand': 'Il comando /{command} non esiste. Scrivi / per vederli tutti.',
	'playground.noSubcommands': '/{command} non ha sottocomandi.',
	'playground.pickSubcommand': 'Scegli uno di questi: {subcommands}.',
	'playground.noSuchOption': '/{command} non ha l’opzione “{option}”.',
	'playground.missingOption': 'A /{command} serve “{option}”: {description}',
	'playground.notBoolean': '“{option}” dev’essere vero o falso.',
	'playground.notNumber': '“{option}” dev’essere un numero.',
	'playground.notWhole': '“{option}” dev’essere un numero intero.',
	'playground.notText': '“{option}” dev’essere un testo.',
	'playground.tooLittle': '“{option}” dev’essere almeno {min}.',
	'playground.tooMuch': '“{option}” dev’essere al massimo {max}.',
	'playground.outOfBounds': '“{option}” dev’essere tra {min} e {max}.',
	'playground.lengthOutOfBounds':
		'“{option}” dev’essere lungo tra {min} e {max, plural, one {# carattere} other {# caratteri}}.',
	'playground.notAmong': '“{option}” dev’essere uno di questi: {choices}.',
	'playground.noSuchComponent': 'Quel messaggio non ha più quel pulsante o quel menu.',
	'playground.switchedOff': 'Quel pulsante o quel menu è disattivato.',
	'playground.buttonWithValues': 'Un pulsante non porta valori.',
	'playground.choose': 'Qui scegline {count}.',
	'playground.chooseBetween': 'Qui scegline da {min} a {max}.',
	'playground.notInMenu': 'Non è tra le scelte di questo menu.',
	'playground.messageGone': 'Quel messaggio non c’è più. Scrivi di nuovo il comando per averne uno nuovo.',
	'playground.formClosed': 'Quel modulo non è più aperto.',
	'playground.noSuchField': 'Quel modulo non ha il campo “{field}”.',

	// The playground's page. The file page.html and the scripts beside it name them.
	'page.title': '{place} – Playground di Matinee',
	'page.sidebar': 'Playground',
	'page.places': 'Server e messaggi diretti',
	'page.direct': 'Messaggio diretto',
	'page.unread': 'novità',
	'page.pingCount': '{count, plural, one {# ping} other {# ping}}',
	'page.manages': 'gestisce questo server',
	'page.language': 'La tua lingua',
	'page.serverLanguage': 'Lingua del server',
	'page.you': 'Tu sei',
	'page.topic': 'Un canale Discord sul tuo computer. Scrivi / per parlare con Matinee.',
	'page.topicDirect': 'Un messaggio diretto sul tuo computer. Qui ci siete solo tu e Matinee.',
	'page.offline': 'Il playground non risponde. Riprovo…',
	'page.messages': 'Messaggi',
	'page.welcome': 'Ti do il benvenuto in {place}!',
	'page.welcomeDirect': 'Ciao da Matinee!',
	'page.about': `Matinee impara i tuoi gusti in fatto di film dalle stelle che dai e ti dice cosa guardare. \
Scrivi un comando qui sotto, o comincia con uno di questi:`,
	'page.credits': 'Da dove vengono i film',
	'page.creditMovieLens': 'I film, e le valutazioni da cui ha imparato Matinee: MovieLens',
	'page.creditOmdb': 'Altri titoli e informazioni: omdb.org',
	'page.creditOmdbLicence': '(CC BY 2.0 DE)',
	'page.creditWikidata': 'Film nuovi: Wikidata (CC0)',
	'page.log': 'Messaggi in {place}',
	'page.composer': 'Scrivi un comando',
	'page.line': 'Scrivi in {place}',
	'page.send': 'Invia',
	'page.newMessages': '{count, plural, one {# nuovo messaggio} other {# nuovi messaggi}} ↓',
	'page.noAnswer': 'Il playground non risponde. È ancora in esecuzione nel terminale?',
	'page.badStatus': 'Il playground ha risposto con lo stato {status}.',
	'page.commands': 'Comandi',
	'page.options': 'Opzioni',
	'page.moreOptions': '+{count} a scelta',
	'page.placeholder': 'Scrivi / per i comandi',
	'page.cancel': 'Annulla',
	'page.submit': 'Invia',
	'page.unknownFormPart': 'Il playground non sa mostrare questa parte del modulo.',
	'page.makeSelection': 'Fai una scelta',
	'page.unknownField': 'Il playground non sa mostrare “{label}”.',
	'page.noUse': '/{command} non sa che farsene di “{text}”.',
	'page.hasNoOptions': '/{command} non ha l’opzione “{option}”; non ne ha nessuna.',
	'page.noSuchOption': '/{command} non ha l’opzione “{option}”; ha {options}.',
	'page.numberInText': '{number} non va bene per {option}: {range}. Lo leggo come parte di “{text}”.',
	'page.commandsOnly': 'Matinee legge solo i comandi. Scrivi / per vederli.',
	'page.noSuchCommand': 'Il comando {command} non esiste. Scrivi / per vederli tutti.',
	'page.didYouMean': 'Il comando {command} non esiste. Intendevi {nearest}?',
	'page.needsSubcommand': '{command} ha bisogno di uno dei suoi sottocomandi: {subcommands}.',
	'page.missing': 'Manca “{option}”: {description}',
	'page.notAmong': '“{option}” dev’essere uno di questi: {choices}.',
	'page.notNumber': '“{option}” dev’essere un numero.',
	'page.chooseFile': 'Scegli un file',
	'page.orDrop': 'O trascinalo in un punto qualsiasi della pagina.',
	'page.true': 'Vero',
	'page.false': 'Falso',
	'page.fileMissing': 'Manca il file.',
	'page.spoiler': 'Spoiler',
	'page.unknownComponent': 'Il playground non sa mostrare componenti di tipo {type}.',
	'page.opensNewTab': '(si apre in una nuova scheda)',
	'page.picture': 'Immagine',
	'page.thumbnail': 'Miniatura',
	'page.showSpoiler': 'Spoiler: premi per vederlo',
	'page.unknownTime': 'un orario sconosciuto',
	'page.download': 'Scarica {name}',
	'page.bytes': '{count, plural, one {# byte} other {# byte}}',
	'page.kilobytes': '{size, number, ::.0} KB',
	'page.megabytes': '{size, number, ::.0} MB',
	'page.author': 'Matinee',
	'page.app': 'APP',
	'page.used': '{name} ha usato {command}',
	'page.pressed': '{name} ha premuto un pulsante',
	'page.thinking': 'Matinee ci sta pensando…',
	'page.pings': '🔔 Discord manda una notifica a {names}',
	'page.onlyYou': 'Solo tu puoi vederlo',
	'page.dismiss': 'Chiudi messaggio',
	'page.choices': 'Scelte',
	'page.exampleRate': 'Il re leone 5',
	'page.examplePersona': 'Horror',
	'page.firstRate': 'Dai le stelle a un film',
	'page.firstRecommend': 'Scopri cosa guardare',
	'page.firstPersona': 'Prova i gusti di qualcun altro',
	'page.firstHelp': 'Vedi tutto quello che so fare',
	'page.unknownPerson': 'qualcuno',
	'page.restarted': `Il playground è stato riavviato. I messaggi di prima non ci sono più, ma Matinee si ricorda \
quello che gli hai detto.`,
} as const satisfies Language;
