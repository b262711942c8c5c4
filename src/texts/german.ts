import type { Language } from './languages.ts';

/** German, as friends write it in a chat: du, short sentences. The words are those of docs/glossary.md. */
export const german = {
	'language.itself': 'Deutsch',

	// Dispatch
	'dispatch.unknownCommand': 'Den Befehl /{command} kenne ich nicht. Mit /hilfe siehst du alle.',
	'dispatch.oldButton': 'Dieser Knopf funktioniert nicht mehr. Gib den Befehl noch mal ein, dann kommt ein neuer.',
	'dispatch.tooMany': 'Das war mehr auf einmal, als ich schaffe. Gib mir ein paar Sekunden, dann versuch es noch mal.',
	'dispatch.storeBusy': 'Die Datenbank ist gerade beschäftigt, gespeichert wurde nichts. Versuch es gleich noch mal.',
	'dispatch.storeFailed': `Ich komme nicht an meine Datenbank, deshalb wurde nichts gespeichert. \
Sag bitte der Person Bescheid, die mich betreibt, und nenn ihr das hier: Fehler {errorId}.`,
	'dispatch.failed': `Bei mir ist etwas schiefgegangen. Versuch es noch mal. Wenn es öfter passiert, \
sag der Person Bescheid, die mich betreibt: Fehler {errorId}.`,

	// Movie
	'movie.command.name': 'film',
	'movie.command.description': 'Ein Film: worum es geht, deine Sterne und wie gut er zu dir passt',
	'movie.option.name': 'film',
	'movie.option.description': 'Der Titel, wie du ihn sagen würdest; mit Jahr, wenn es mehrere gibt',
	'movie.noTitle': 'Welcher Film? Schreib den Titel hinter den Befehl.',
	'movie.longTitle': 'Das ist zu lang für einen Filmtitel: Ich lese höchstens {most} Zeichen.',
	'movie.gone': 'Diesen Film kenne ich nicht mehr. Gib den Befehl noch mal ein, um ihn zu suchen.',
	'movie.unknown': 'Einen Film namens „{typed}“ kenne ich nicht; mein Katalog ist vom {date}.',
	'movie.unknownUndated': 'Einen Film namens „{typed}“ kenne ich nicht.',
	'movie.checkSpelling': 'Schau noch mal auf die Schreibweise oder nimm den Originaltitel.',
	'movie.nearest': 'Am nächsten kommen:',
	'movie.several': '„{typed}“ passt auf mehrere Filme. Welchen meinst du?',
	'movie.choose': 'Film auswählen',
	'movie.notThisOne': 'Nicht der?',
	'movie.noYear': 'ohne Jahr',
	'movie.alsoKnownAs': 'auch bekannt als {titles}',
	'movie.stars': 'Deine Sterne: {stars}',
	'movie.outside': 'Den Film haben zu wenige bewertet, deshalb kann ich nicht sagen, wie gut er zu dir passt.',
	'movie.placed': 'Den Film haben nur wenige bewertet, deshalb weiß ich nicht, wie wahrscheinlich er dir gefällt.',
	'movie.noTaste': 'Bewerte ein paar Filme, die du magst, dann kann ich dir sagen, wie gut dieser zu dir passt.',
	'movie.match': '**{match}**\n-# {meaning}',
	'movie.similar': 'Ähnliche Filme',
	'movie.country.name': 'land',
	'movie.country.description': 'Wo du ihn schauen willst; ich merke mir das Land',
	'movie.unknownCountry': 'Ein Land namens „{country}“ kenne ich nicht. Such dir beim Tippen eins aus der Liste aus.',
	'movie.countryUnused': `Ich kann nicht sagen, wo ein Film läuft: Wer mich betreibt, hat kein TMDB-Token hinterlegt. \
Lass \`land\` weg.`,
	'movie.original': 'Originaltitel: {title}',
	'movie.minutes': '{minutes, number} Min.',
	'movie.directedBy': 'Regie: {directors}',
	'movie.cast': 'mit {cast}',
	'movie.poster': 'Plakat zu {movie}',
	'movie.watch': '**Hier zu sehen** ({country}) {offers}',
	'movie.stream': 'im Stream: {services}',
	'movie.rent': 'zum Leihen: {services}',
	'movie.buy': 'zum Kaufen: {services}',
	'movie.noOffers': '**Hier zu sehen** ({country}) nichts bekannt',
	'movie.source': 'Plakat, Inhalt und Besetzung: TMDB. Wo er zu sehen ist: JustWatch; `/film land` ändert das Land.',

	// Movie night: the command
	'night.command.name': 'filmabend',
	'night.command.description': 'Sucht zusammen einen Film aus',
	'night.start.name': 'starten',
	'night.start.description': 'Einen Filmabend in diesem Kanal starten',
	'night.show.name': 'zeigen',
	'night.show.description': 'Den Filmabend dieses Kanals noch mal zeigen, so wie er jetzt ist',
	'night.when.name': 'wann',
	'night.when.description': 'Wann der Film beginnt: „Fr 20 Uhr“, „morgen 20:00“, „in 3 Stunden“',
	'night.title.name': 'titel',
	'night.title.description': 'Wie der Abend heißen soll',
	'night.seats.name': 'plätze',
	'night.seats.description': 'Wie viele kommen können',
	'night.secret.name': 'geheim',
	'night.secret.description': 'Die Stimmen verbergen, bis der Film feststeht',

	// Movie night: its message
	'night.heading': 'Filmabend',
	'night.titled': '### 🎬 {heading}',
	'night.wanted': 'Gesucht: {movies}',
	'night.coming': '{count, plural, =0 {**Noch kommt niemand.**} other {**Dabei ({count})** {people}}}',
	'night.maybes': '**Vielleicht** {people}',
	'night.seatsLeft': '{left, plural, =0 {Alle Plätze sind weg.} one {Noch # Platz frei.} other {Noch # Plätze frei.}}',
	'night.more': '{count, plural, one {# weitere Person} other {# weitere}}',
	'night.answer.yes': 'Bin dabei',
	'night.answer.maybe': 'Vielleicht',
	'night.answer.no': 'Diesmal nicht',
	'night.likely': 'passt wohl zu {people}',
	'night.reason.everyone': 'Passt wohl zu allen',
	'night.reason.known': 'Passt wohl zu allen, deren Geschmack ich kenne',
	'night.reason.most': 'Passt wohl zu den meisten von euch',
	'night.reason.few': 'Für einige von euch, als Ausgleich für die anderen',
	'night.reason.popular': 'Den mögen fast alle',
	'night.bestFor': 'am besten für {person}',
	'night.nominatedBy': 'nominiert von {person}',
	'night.carried': 'hat letztes Mal verloren',
	'night.vetoed': '**Veto**',
	'night.vote': 'Dafür · {count}',
	'night.voteSecretly': 'Dafür',
	'night.nominate': 'Nominieren',
	'night.others': 'Fünf andere',
	'night.veto': 'Veto',
	'night.countMe': 'Meinen Geschmack einrechnen',
	'night.close': 'Abstimmung beenden',
	'night.vetoesOff': 'Vetos ausschalten',
	'night.vetoesOn': 'Vetos einschalten',
	'night.cancel': 'Absagen',
	'night.reopen': 'Doch stattfinden lassen',
	'night.closes': `Die Abstimmung endet {when}. Die meisten Stimmen gewinnen; bei Gleichstand der Film, der auch \
den Anspruchsvollsten von euch gefallen dürfte.`,
	'night.noOne': 'Drückt „Bin dabei“, dann schlage ich Filme vor.',
	'night.noMovies': 'Mir fällt nichts ein: Nominiert einen Film.',
	'night.isMaking': 'Ich stelle gerade die Liste für alle zusammen, die jetzt dabei sind …',
	'night.secret': 'Bis dahin sind die Stimmen verborgen.',
	'night.unknown': `{count, plural, one {Von einer Person kenne ich den Geschmack noch nicht} \
other {Von # Leuten kenne ich den Geschmack noch nicht}}: Drückt „Meinen Geschmack einrechnen“ \
und bewertet fünf Filme.`,
	'night.cancelled': '**Abgesagt.**',
	'night.canReopen': `Der Host kann ihn doch stattfinden lassen: Dann ist die Abstimmung wieder offen, \
und alle Stimmen zählen weiter.`,
	'night.reopened': `{person} lässt **{heading}** doch stattfinden. Die Abstimmung ist wieder offen und endet {when}; \
alle Stimmen zählen. \`/filmabend zeigen\` zeigt die Liste hier.`,
	'night.over': '**Dieser Abend ist vorbei.**',
	'night.noWinner': '**Es wurde nichts entschieden**: Auf der Liste stand kein Film.',
	'night.winner': '**Der Film:** {movie}',
	'night.won': '{count, plural, one {Gewonnen mit # Stimme.} other {Gewonnen mit # Stimmen.}}',
	'night.wonTie': `Gleichstand mit {count, plural, one {# Stimme} other {# Stimmen}}: Dieser Film dürfte auch \
den Anspruchsvollsten von euch gefallen.`,
	'night.wonWithout': `Für einen Film, der gewinnen konnte, hat niemand gestimmt. \
Also habe ich genommen, was euch allen am besten gefallen dürfte.`,
	'night.overridden': 'Der Host hat ihn ausgesucht. Die Stimmen waren für {movie}.',
	'night.counts': 'Die anderen: {movies}.',
	'night.count': '{movie} {count, plural, =0 {keine Stimme} one {# Stimme} other {# Stimmen}}',
	'night.countVetoed': '{movie} {count, plural, =0 {keine Stimme} one {# Stimme} other {# Stimmen}}, Veto',
	'night.override': 'Host: einen anderen Film nehmen',
	'night.zone.question': `### In welcher Zeitzone meinst du „{typed}“?
Die dieses Servers kenne ich noch nicht. Such eine aus, dann startet der Abend.`,
	'night.zone.choose': 'Zeitzone auswählen',
	'night.zone.now': 'Dort ist es {time}',
	'night.zone.forServer': `Ich merke sie mir für diesen Server und frage nur einmal. Nicht in der Liste? \
\`/einstellungen zeitzone\` kennt alle Zeitzonen.`,
	'night.zone.forNight': `Sie gilt für diesen Abend. Wer den Server verwalten darf, stellt sie mit \
\`/einstellungen zeitzone\` für alle Abende ein; dort gibt es alle Zeitzonen.`,
	'night.form': 'Einen Film nominieren',
	'night.form.wanted': 'Von deiner Merkliste',
	'night.form.title': 'Nach Titel',
	'night.form.back': 'Einen von deinen zurücknehmen',
	'night.vetoQuestion':
		'Gegen welchen Film legst du dein Veto ein? Du hast eins. Ein Film mit Veto gewinnt nur, wenn alle eins haben.',
	'night.takeVetoBack': 'Mein Veto zurücknehmen',
	'night.nominated': 'Er steht auf der Liste.',
	'night.noPermission': `Ich darf diesen Kanal nicht sehen oder hier nicht schreiben. Deshalb kann ich euch nicht \
erinnern, die Abstimmung nicht pünktlich beenden und nicht fragen, wie es war. Gebt mir hier „Kanal anzeigen“ und \
„Nachrichten senden“, oder ruft zur gegebenen Zeit \`/filmabend zeigen\` auf.`,
	'night.reminder': '{people}: {movie} beginnt {when}.',
	'night.reminderWithout': '{people}: Der Filmabend beginnt {when}, und noch steht kein Film fest.',
	'night.question': '### Wie war {movie}?\n{people}',
	'night.eventVote': 'Sag, ob du kommst, und stimm über den Film ab.',
	'night.eventPlace': 'Im Kanal',

	// Movie night: what is refused
	'night.full': `{seats, plural, one {Der eine Platz ist weg.} other {Alle # Plätze sind weg.}} Drück „Vielleicht“ und \
frag noch mal, wenn jemand absagt.`,
	'night.listed': 'Der Film steht schon auf der Liste: Stimm dort für ihn.',
	'night.nominatedEnough': `Du hast schon {most, plural, one {# Film} other {# Filme}} nominiert. \
Nimm einen zurück, um einen anderen zu nominieren.`,
	'night.noRoom': 'Die Liste ist voll: Für diese Art gibt es {most, plural, one {# Platz} other {# Plätze}}.',
	'night.notNominated': 'Den Film hast du nicht nominiert, oder er steht nicht mehr auf der Liste.',
	'night.hasVotes': 'Für den Film haben schon andere gestimmt, also bleibt er.',
	'night.voteOfGuest': 'Drück erst „Bin dabei“: Wer kommt, entscheidet.',
	'night.notListed': 'Der Film steht nicht mehr auf der Liste.',
	'night.noVetoes': 'Für diesen Abend hat der Host die Vetos ausgeschaltet.',
	'night.notHost': 'Das kann nur der Host des Abends, oder jemand mit dem Recht „Server verwalten“.',
	'night.closed': 'Die Abstimmung ist vorbei. `/filmabend zeigen` zeigt, was entschieden wurde.',
	'night.unreadableWhen':
		'„{typed}“ kann ich nicht als Zeit lesen. Schreib sie so: „Fr 20 Uhr“, „morgen 20:00“ oder „in 3 Stunden“.',
	'night.noSuchTime': 'Diesen Tag oder diese Uhrzeit gibt es nicht: „{typed}“. Prüf die Zahlen.',
	'night.past': '„{typed}“ ist schon vorbei oder gleich so weit. Nimm eine Zeit, die noch kommt.',
	'night.tooFar': 'Das ist zu weit weg: Ich plane höchstens {days} Tage voraus.',
	'night.noZone': `Ich weiß nicht, welche Zeitzone du meinst: Dieser Server hat noch keine. Wer den Server \
verwalten darf, stellt sie mit \`/einstellungen zeitzone\` ein; oder schreib „in 3 Stunden“ oder „20:00 CET“.`,
	'night.serverOnly':
		'Ein Filmabend braucht einen Serverkanal, in den Leute kommen können. Gib dort `/filmabend starten` ein.',
	'night.alreadyOpen': 'In diesem Kanal läuft schon ein Filmabend. `/filmabend zeigen` holt ihn hier nach unten.',
	'night.none': 'In diesem Kanal gibt es keinen Filmabend. `/filmabend starten` startet einen.',
	'night.gone': 'Dieser Abend ist vorbei und vergessen. `/filmabend starten` startet den nächsten.',
	'night.seats': 'Nimm {least} bis {most} Plätze.',
	'night.longTitle': 'Das ist zu lang für einen Titel: {most} Zeichen reichen.',
	'night.nothingToRate': 'Für diesen Abend wurde kein Film ausgesucht.',
	'night.nothingNominated': 'Schreib einen Titel oder nimm einen Film von deiner Merkliste.',
	'night.isCancelled': 'Dieser Abend wurde abgesagt. `/filmabend starten` startet den nächsten.',
	'night.tooLate': 'Der Abend hätte schon anfangen sollen. `/filmabend starten` startet den nächsten.',
	'night.isOver': 'Dieser Abend ist vorbei. `/filmabend starten` startet den nächsten.',

	// Lists with posters
	'list.act': 'Einen davon bewerten oder ausblenden',
	'tmdb.posters': 'Plakate: TMDB.',
	'tmdb.offers': 'Wo es läuft ({country}): JustWatch, über TMDB.',
	'tmdb.samples': 'Beispielbilder: Mit einem TMDB-Token stehen hier Plakate.',

	// Buttons of several cards
	'button.undo': 'Rückgängig',
	'button.rateOrHide': 'Bewerten/Ausblenden',

	// Rate
	'rate.command.name': 'bewerten',
	'rate.command.description': 'Gib einem Film Sterne; neue ersetzen die alten',
	'rate.stars.name': 'sterne',
	'rate.stars.description': 'Ein halber Stern bis fünf',
	'rate.saved': '{movie}\n{stars}',
	'rate.replaced': '{movie}\n{stars} · vorher {previous}',
	'rate.unchanged': '{movie}\n{stars} · wie vorher',
	'rate.outside': `Über diesen Film weiß ich noch zu wenig, um ihn bei deinen Empfehlungen zu berücksichtigen; \
deine Sterne bleiben gespeichert.`,
	'rate.recommend': 'Empfiehl mir Filme',
	'rate.changedSince': 'Diese Bewertung hast du inzwischen geändert. Mit /bewertungen siehst du, wie sie jetzt ist.',

	// Panel
	'panel.seen': 'Schon gesehen',
	'panel.notInterested': 'Kein Interesse',
	'panel.remove': 'Meine Bewertung löschen',
	'panel.hiddenAsSeen': '{movie}\nAls gesehen markiert: Den empfehle ich dir nicht mehr.',
	'panel.hiddenAsNotInterested': '{movie}\nNichts für dich: Den empfehle ich dir nicht mehr.',
	'panel.hiddenSince': `Den Film hast du inzwischen noch mal ausgeblendet. \
Drück stattdessen „Rückgängig“ an der neueren Nachricht.`,

	// Stars
	'stars.menu': 'Deine Sterne',
	'stars.choice': '{stars, number} {symbols}',
	'stars.outOfRange': 'Es gibt 0,5 bis 5 Sterne in halben Schritten: zum Beispiel 4, 4,5 oder 5.',

	// Unrate
	'unrate.command.name': 'zurücknehmen',
	'unrate.command.description': 'Nimm deine Sterne für einen Film zurück',
	'unrate.movie.description': 'Einer der Filme, die du bewertet hast',
	'unrate.removed': '{movie}\nDeine Bewertung {stars} ist gelöscht.',
	'unrate.notRated': '**{movie}** hast du nicht bewertet, also gibt es nichts zurückzunehmen.',
	'unrate.noRatings': 'Du hast noch nichts bewertet, also gibt es nichts zurückzunehmen.',

	// Ratings
	'ratings.command.name': 'bewertungen',
	'ratings.command.description': 'Die Filme, die du bewertet hast, zum Ändern oder Löschen',
	'ratings.none': `Du hast noch nichts bewertet. Gib \`/bewerten\` und einen Titel ein, \
oder fang mit fünf bekannten Filmen an:`,
	'ratings.quickStart': 'Schnellstart',
	'ratings.summary': `### Deine Bewertungen
{count, plural, one {# Film} other {# Filme}}, im Schnitt {average, number, ::.0} Sterne`,
	'ratings.movie': '{movie}\n{stars} · {date}',
	'ratings.change': 'Ändern',
	'ratings.order': 'Reihenfolge',
	'ratings.order.newest': 'Neueste zuerst',
	'ratings.order.oldest': 'Älteste zuerst',
	'ratings.order.best': 'Meiste Sterne zuerst',
	'ratings.order.worst': 'Wenigste Sterne zuerst',
	'ratings.order.title': 'Nach Titel',
	'ratings.previousPage': 'Zurück',
	'ratings.page': 'Seite {page, number} von {pages, number}',
	'ratings.nextPage': 'Weiter',
	'ratings.rated': '{movie}\n{stars}',
	'ratings.notRated': '{movie}\nNicht bewertet.',
	'ratings.removed': '{movie}\nNicht bewertet. Deine {stars} sind gelöscht; unten kannst du sie wieder auswählen.',
	'ratings.remove': 'Löschen',
	'ratings.backToList': 'Zurück zur Liste',

	// Import
	'import.command.name': 'importieren',
	'import.command.description': 'Hol herüber, was du anderswo bewertet hast',
	'import.file.name': 'datei',
	'import.file.description': 'Ein Export von Letterboxd, IMDb, Trakt oder anderen, oder eine eigene Tabelle',
	'import.option.name': 'datei',
	'import.option.description': 'Die ZIP-Datei, wie du sie bekommen hast, oder eine Datei daraus',
	'import.unclear.name': 'unklar',
	'import.unclear.description': 'Sag, welche Filme in den unklaren Zeilen deiner Importe gemeint sind',
	'import.noFile': 'Häng die Datei an, die dir der andere Dienst gegeben hat.',
	'import.button': 'Bewertungen importieren',
	'import.modal.title': 'Bewertungen importieren',
	'import.modal.label': 'Die Datei vom anderen Dienst',
	'import.modal.description': 'Von Letterboxd, IMDb, Trakt oder anderen, oder eine eigene Tabelle',
	'import.notFetched': 'Ich konnte die Datei nicht abholen. Häng sie noch mal an.',
	'import.tooLarge': `Die Datei ist zu groß: Ich nehme höchstens {most} MB. \
Schick mir stattdessen eine der Dateien aus dem Archiv.`,
	'import.empty': 'In der Datei sind keine Filme.',
	'import.unknownFile': `Diesen Export kenne ich nicht. Ich lese die von Letterboxd, IMDb, Trakt, TMDB und anderen, \
und Tabellen mit Spalten wie Titel, Jahr und Bewertung.`,
	'import.nested': 'In dem Archiv steckt noch ein Archiv. Entpack es einmal und schick mir, was darin war.',
	'import.spreadsheet': 'Das ist eine Datei aus einer Tabellenkalkulation. Speicher sie als CSV und schick mir die.',
	'import.damaged': 'Die Datei ist beschädigt. Exportier sie noch mal.',
	'import.unreadable': 'In der Datei ist mehr als in jedem Export, den ich kenne. Deshalb habe ich sie nicht gelesen.',
	'import.busy': 'Ich lese noch eine andere Datei von dir. Warte auf sie oder brich sie ab.',
	'import.gone': 'Dieser Import wartet nicht mehr. Schick die Datei noch mal.',
	'import.columns.question': `### Eine Tabelle, die ich nicht kenne
In welcher Spalte stehen die Titel, in welcher die Sterne?`,
	'import.columns.title': 'Die Spalte mit den Titeln',
	'import.columns.stars': 'Die Spalte mit den Sternen',
	'import.columns.noStars': 'Sie hat keine Sterne: Ich habe diese Filme gesehen',
	'import.columns.nameless': 'Spalte {number}',
	'import.columns.read': 'Einlesen',
	'import.columns.noTitle': 'Sag zuerst, in welcher Spalte die Titel stehen.',
	'import.reading': 'Ich lese deine Datei …',
	'import.matching': 'Ich suche deine Filme: {done, number} von {total, number} Zeilen.',
	'import.stop': 'Abbrechen',
	'import.stopped': 'Abgebrochen: Es wurde nichts importiert.',
	'import.table': 'einer Tabelle',
	'import.heading': '### Deine Filme aus {format}',
	'import.counts': `**{matched, number}** von {rows, plural, one {# Zeile nennt} other {# Zeilen nennen}} \
einen Film, den ich kenne.`,
	'import.scale.stars': 'Die Bewertungen lese ich als Sterne von 0,5 bis 5.',
	'import.scale.points': 'Die Bewertungen lese ich als Punkte von 1 bis 10, zwei für einen Stern.',
	'import.scale.percent': `Die Bewertungen lese ich als Prozente, und zwar so, wie du die Skala selbst nutzt, \
wenn es genug davon gibt.`,
	'import.scale.tiers': 'Die Bewertungen teile ich in zehn Stufen ein, gemessen an deinen eigenen Punkten.',
	'import.scale.none': 'Sterne stehen keine darin.',
	'import.several': `{rows, plural, one {# Zeile kann} other {# Zeilen können}} auf mehrere Filme passen: \
Das kannst du danach klären.`,
	'import.unknown': '{rows, plural, one {# Zeile nennt} other {# Zeilen nennen}} einen Film, den ich nicht kenne.',
	'import.skipped.series': 'Übersprungen: {rows, plural, one {# Serie} other {# Serien}}.',
	'import.skipped.episode': 'Übersprungen: {rows, plural, one {# Folge} other {# Folgen}}.',
	'import.skipped.game': 'Übersprungen: {rows, plural, one {# Spiel} other {# Spiele}}.',
	'import.skipped.noTitle': 'Übersprungen: {rows, plural, one {# Zeile} other {# Zeilen}} ohne Titel.',
	'import.skipped.badRating': `Übersprungen: {rows, plural, one {# Bewertung} other {# Bewertungen}} \
außerhalb der Skala.`,
	'import.existing': '{movies, plural, one {# davon hast} other {# davon hast}} du hier schon bewertet.',
	'import.example.several': '„{title}“: welcher?',
	'import.example.unknown': '„{title}“: unbekannt',
	'import.example.skipped': '„{title}“: übersprungen',
	'import.keep': 'Wo schon eine Bewertung steht',
	'import.keep.newer': 'Die neuere Bewertung behalten',
	'import.keep.mine': 'Meine Bewertung von hier behalten',
	'import.keep.theirs': 'Die Bewertung aus der Datei nehmen',
	'import.kind': 'Was das für Filme sind',
	'import.kind.seen': 'Filme, die ich gesehen habe',
	'import.kind.wanted': 'Filme, die ich sehen will',
	'import.kind.liked': 'Filme, die ich mag',
	'import.likesCount': 'Likes zählen als 4 Sterne',
	'import.likesDoNot': 'Likes zählen nicht als Sterne',
	'import.nothingToImport': 'Es gibt also nichts zu importieren.',
	'import.start': 'Importieren',
	'import.nothingNew': 'In der Datei steht nichts Neues: Alles bleibt, wie es war.',
	'import.done': '**Importiert**: {changes}.',
	'import.done.rated': '{count, plural, one {# Bewertung ist neu} other {# Bewertungen sind neu}}',
	'import.done.replaced': `{count, plural, one {# Bewertung hat eine andere ersetzt} \
other {# Bewertungen haben andere ersetzt}}`,
	'import.done.seen': `{count, plural, one {# gesehener oder unerwünschter Film wird} \
other {# gesehene oder unerwünschte Filme werden}} nicht mehr empfohlen`,
	'import.done.wanted': `{count, plural, one {# Film ist neu auf deiner Merkliste} \
other {# Filme sind neu auf deiner Merkliste}}`,
	'import.done.unchanged': '{count, plural, one {# Film bleibt, wie er war} other {# Filme bleiben, wie sie waren}}',
	'import.done.nothing': 'noch hat sich nichts geändert',
	'import.open': `{rows, plural, one {# Zeile ist} other {# Zeilen sind}} unklar. \
\`/importieren unklar\` fragt später noch mal.`,
	'import.settle': 'Unklare Zeilen klären',
	'import.undone': `{undone, plural, one {# Änderung ist} other {# Änderungen sind}} zurückgenommen. \
Alles ist wieder wie vorher.`,
	'import.undoneSome': `{undone, plural, one {# Änderung ist} other {# Änderungen sind}} zurückgenommen. \
{left, plural, one {# Film bleibt, wie er ist: Den hast du seitdem geändert.} \
other {# Filme bleiben, wie sie sind: Die hast du seitdem geändert.}}`,
	'import.undoneBefore': 'Dieser Import war schon zurückgenommen.',
	'import.question': `Welcher Film ist „{title}“? \
{left, plural, one {Noch # Zeile ist} other {Noch # Zeilen sind}} übrig.`,
	'import.skip': 'Keiner davon',
	'import.skipAll': 'Alle überspringen',
	'import.allSettled': 'Von deinen Importen ist keine Zeile mehr unklar.',

	// Taste
	'taste.button': 'Mein Geschmack',
	'taste.tooFew': `Bewerte mindestens {needed, plural, one {# Film} other {# Filme}}, dann kann ich etwas über deinen \
Geschmack sagen. Bisher hast du {rated, number} bewertet.`,
	'taste.heading': '### Dein Geschmack\nAus {ratings, plural, one {# Bewertung} other {# Bewertungen}}.',
	'taste.shared': '### Der Geschmack von {person}\nAus {ratings, plural, one {# Bewertung} other {# Bewertungen}}.',
	'taste.theme': '**{theme}**: {movies}',
	'taste.count': '{name} ({movies, number})',
	'taste.decades': '**Wann**: {decades}',
	'taste.countries': '**Woher**: {countries}',
	'taste.same': `**Im Vergleich**: so viele Sterne, wie andere \
{movies, plural, one {demselben Film} other {denselben # Filmen}} geben, im Schnitt {mine, number, ::.0}.`,
	'taste.generous': `**Im Vergleich**: {difference, number, ::.0} Sterne mehr, als andere \
{movies, plural, one {demselben Film} other {denselben # Filmen}} geben: \
im Schnitt {mine, number, ::.0} statt {theirs, number, ::.0}.`,
	'taste.strict': `**Im Vergleich**: {difference, number, ::.0} Sterne weniger, als andere \
{movies, plural, one {demselben Film} other {denselben # Filmen}} geben: \
im Schnitt {mine, number, ::.0} statt {theirs, number, ::.0}.`,
	'taste.love': '**Ungewöhnlichste Liebe**: {movie} {stars}; andere geben {theirs, number, ::.0}.',
	'taste.dislike': '**Ungewöhnlichste Abneigung**: {movie} {stars}; andere geben {theirs, number, ::.0}.',
	'taste.picture':
		'Zwei Balkendiagramme: wie oft welche Sterne vergeben wurden und wie viele Filme aus welchem Jahrzehnt sind.',
	'taste.legend': `Links: die vergebenen Sterne, von ½ bis 5; der Punkt ist der Schnitt, der Ring der von anderen. \
Rechts: Filme nach Jahrzehnt.`,
	'taste.share': 'Hier teilen',

	// Watchlist
	'watchlist.command.name': 'merkliste',
	'watchlist.command.description': 'Die Filme, die du sehen willst',
	'watchlist.show.name': 'zeigen',
	'watchlist.show.description': 'Alle Filme, die passendsten zuerst',
	'watchlist.add.name': 'hinzufügen',
	'watchlist.add.description': 'Einen Film darauf setzen',
	'watchlist.remove.name': 'entfernen',
	'watchlist.remove.description': 'Einen Film herunternehmen',
	'watchlist.pick.name': 'aussuchen',
	'watchlist.pick.description': 'Einen davon als Nächstes sehen',
	'watchlist.rated': `**{movie}** hast du bewertet, also schon gesehen. \
Deine Merkliste ist für Filme, die du noch nicht kennst.`,
	'watchlist.empty':
		'Auf deiner Merkliste steht nichts. `/merkliste hinzufügen` und ein Titel setzt einen Film darauf.',
	'watchlist.noneFit': '**{movies}**: Auf deiner Merkliste passt nichts. Lockere eine Vorgabe, oder lass eine weg.',
	'watchlist.heading': '### Deine Merkliste\n{movies, plural, one {# Film} other {# Filme}}',
	'watchlist.more': `Und {movies, plural, one {# weiterer} other {# weitere}}; \
sortier die Liste um, dann siehst du andere.`,
	'watchlist.order': 'Reihenfolge',
	'watchlist.order.suits': 'Passendste zuerst',
	'watchlist.order.newest': 'Neueste zuerst',
	'watchlist.order.shortest': 'Kürzeste zuerst',
	'watchlist.takeOff': 'Herunternehmen',
	'watchlist.want': 'Will ich sehen',
	'watchlist.another': 'Ein anderer',
	'watchlist.added': `{movie}
Steht auf deiner Merkliste. Er verschwindet, wenn du ihn bewertest oder als gesehen markierst.`,
	'watchlist.removed': '{movie}\nSteht nicht mehr auf deiner Merkliste.',
	'watchlist.notListed': '{movie}\nSteht nicht auf deiner Merkliste.',
	'watchlist.match': 'Trefferchance {match}',
	'watchlist.minutes': '{minutes, plural, one {# Minute} other {# Minuten}}',

	// Similar
	'similar.command.name': 'ähnlich',
	'similar.command.description': 'Filme, die denselben Leuten gefallen',
	'similar.title': '### Wie {movie}',
	'similar.narrowed': '### Wie {movie}: {movies}',
	'similar.noneFit': `**{movies}**: Unter den Filmen, die {movie} ähneln, passt nichts. \
Lockere eine Vorgabe, oder lass eine weg.`,
	'similar.movie': '{place, number}. {movie} · {similarity, number, ::percent} ähnlich\n-# {shared}',
	'similar.both': 'beide: {traits}',
	'similar.decade': '{decade}er',
	'similar.director': 'Regie {name}',
	'similar.country': 'Land: {name}',
	'similar.language': 'auf {name}',
	'similar.likedWith': 'gefällt Leuten, die {movies} mögen',
	'similar.liked': 'gefällt denselben Leuten',
	'similar.outside': `{movie} ({genres}) haben zu wenige bewertet, deshalb weiß ich nicht, was ihm ähnlich ist. \
Bewerten kannst du ihn trotzdem.`,

	// Query
	'query.count': 'Ich kann 1 bis {most} Filme auf einmal empfehlen.',
	'query.unknownGenre': 'Dieses Genre kenne ich nicht. Meine sind {genres}.',
	'query.yearsSwapped': '{from} ist nach {to}, da passt kein Film: Vertausch die beiden Jahre.',
	'query.unknownMood': 'Diese Stimmung kenne ich nicht. Meine sind {moods}.',
	'query.year': 'Jahre beginnen bei {first} und haben vier Ziffern: 1994 zum Beispiel.',
	'filter.genre.name': 'genre',
	'filter.genre.description': 'Nur Filme dieses Genres',
	'filter.notGenre.name': 'ohne-genre',
	'filter.notGenre.description': 'Keine Filme dieses Genres',
	'filter.from.name': 'von',
	'filter.from.description': 'Nur Filme ab diesem Jahr',
	'filter.to.name': 'bis',
	'filter.to.description': 'Nur Filme bis zu diesem Jahr',
	'filter.country.name': 'land',
	'filter.country.description': 'Nur Filme aus diesem Land',
	'filter.language.name': 'sprache',
	'filter.language.description': 'Nur Filme in dieser Sprache',
	'filter.director.name': 'regie',
	'filter.director.description': 'Nur Filme mit dieser Regie',
	'filter.maxMinutes.name': 'höchstens-minuten',
	'filter.maxMinutes.description': 'Nur Filme, die sicher nicht länger sind',
	'filter.availableOn.name': 'verfügbar-bei',
	'filter.availableOn.description': 'Nur Filme, die dieser Dienst in deinem Land streamt',
	'filter.noServices': `Ich kann nicht sagen, was wo läuft: Wer mich betreibt, hat kein TMDB-Token hinterlegt. \
Lass \`verfügbar-bei\` weg.`,
	'filter.servicesSilent': 'TMDB sagt gerade nicht, was wo läuft. Versuch es in einer Minute noch mal.',
	'filter.unknownService': `Einen Dienst namens „{typed}“ ({country}) kenne ich nicht. Nimm einen Vorschlag; \
\`/film land\` ändert das Land.`,
	'filter.nearServices': `Einen Dienst namens „{typed}“ ({country}) kenne ich nicht. Meinst du {names}? \
\`/film land\` ändert das Land.`,
	'filter.serviceGone': 'Diesen Dienst gibt es nicht mehr. Frag noch mal mit einem anderen `verfügbar-bei`.',
	'filter.sameGenre': '{genre} kann nicht erwünscht und unerwünscht zugleich sein: Lass eins von beiden weg.',
	'filter.minutes': 'Eine Länge ist eine ganze Zahl von Minuten, von 1 bis {most}.',
	'filter.unknownCountry': 'Aus „{typed}“ kenne ich keine Filme. Nimm einen der Vorschläge.',
	'filter.unknownLanguage': 'Filme in der Sprache „{typed}“ kenne ich nicht. Nimm einen der Vorschläge.',
	'filter.unknownDirector': 'Ich kenne niemanden namens „{typed}“, der Regie führt. Nimm einen der Vorschläge.',
	'filter.nearDirectors': 'Ich kenne niemanden namens „{typed}“, der Regie führt. Meinst du {names}?',
	'filter.narrowed': '{movies} ({limits})',
	'filter.no': 'ohne {genre}',
	'filter.fromCountry': 'Land: {country}',
	'filter.inLanguage': 'auf {language}',
	'filter.by': 'Regie {director}',
	'filter.on': 'bei {service}',
	'filter.upTo': 'höchstens {minutes, plural, one {# Minute} other {# Minuten}}',
	'query.one': '{movies} von {from}',
	'query.between': '{movies} von {from} bis {to}',
	'query.since': '{movies} seit {from}',
	'query.until': '{movies} bis {to}',
	'mood.familiar': 'vertraut',
	'mood.balanced': 'ausgewogen',
	'mood.adventurous': 'abenteuerlustig',
	'mood.daring': 'gewagt',

	'country.inSentence': '{name}',

	// Genres, by their name in MovieLens
	'genre.Action': 'Action',
	'genre.Adventure': 'Abenteuer',
	'genre.Animation': 'Animation',
	'genre.Children': 'Familie',
	'genre.Comedy': 'Komödie',
	'genre.Crime': 'Krimi',
	'genre.Documentary': 'Doku',
	'genre.Drama': 'Drama',
	'genre.Fantasy': 'Fantasy',
	'genre.Film-Noir': 'Film noir',
	'genre.Horror': 'Horror',
	'genre.IMAX': 'IMAX',
	'genre.Musical': 'Musical',
	'genre.Mystery': 'Mystery',
	'genre.Romance': 'Romanze',
	'genre.Sci-Fi': 'Science-Fiction',
	'genre.Thriller': 'Thriller',
	'genre.War': 'Krieg',
	'genre.Western': 'Western',
	'genre.none': 'ohne Genre',

	// Movies of each genre, as a heading begins
	'movies.all': 'Filme',
	'movies.Action': 'Actionfilme',
	'movies.Adventure': 'Abenteuerfilme',
	'movies.Animation': 'Animationsfilme',
	'movies.Children': 'Familienfilme',
	'movies.Comedy': 'Komödien',
	'movies.Crime': 'Krimis',
	'movies.Documentary': 'Dokus',
	'movies.Drama': 'Dramen',
	'movies.Fantasy': 'Fantasyfilme',
	'movies.Film-Noir': 'Films noirs',
	'movies.Horror': 'Horrorfilme',
	'movies.IMAX': 'IMAX-Filme',
	'movies.Musical': 'Musicals',
	'movies.Mystery': 'Mysteryfilme',
	'movies.Romance': 'Liebesfilme',
	'movies.Sci-Fi': 'Science-Fiction-Filme',
	'movies.Thriller': 'Thriller',
	'movies.War': 'Kriegsfilme',
	'movies.Western': 'Western',

	// Until a taste is known
	'taste.missing': `Noch {count, plural, one {# Bewertung} other {# Bewertungen}}, dann werden die Empfehlungen gut.`,
	'taste.enough': `{count, plural, one {# Film} other {# Filme}} bewertet: \`/empfehlen\` kennt jetzt deinen Geschmack.`,
	'taste.known': '{count, plural, one {# Film} other {# Filme}} bewertet.',

	// Recommend
	'recommend.command.name': 'empfehlen',
	'recommend.command.description': 'Filme für dich, jeder mit einem Grund',
	'recommend.count.name': 'anzahl',
	'recommend.count.description': 'Wie viele, höchstens {most}',
	'recommend.mood.name': 'stimmung',
	'recommend.mood.description': 'Bekanntere oder weniger bekannte Filme',
	'recommend.private.name': 'privat',
	'recommend.private.description': 'Die Liste nur dir zeigen',
	'recommend.heading': '### 🎬 {movies} für {person}',
	'recommend.early': 'Bisher ist es vor allem, was alle mögen.',
	'recommend.fromRatings': 'Ausgehend von {count, plural, one {einer Bewertung} other {deinen # Bewertungen}}.',
	'recommend.fromPersona': 'Mit dem Filmtyp „{persona}“ als Startpunkt.',
	'recommend.fromBoth': `Ausgehend von {count, plural, one {deiner # Bewertung} other {deinen # Bewertungen}}, \
mit dem Filmtyp „{persona}“ als Startpunkt.`,
	'recommend.mood': 'Stimmung: {mood}.',
	'recommend.resting': `Ausgelassen: {count, plural, one {# Film, den} other {# Filme, die}} ich dir in der letzten \
Woche empfohlen habe.`,
	'recommend.noneFit': `**{movies}**: Es ist nichts mehr da, was du nicht schon bewertet oder ausgeblendet hast. \
Such mit weniger Vorgaben.`,
	'recommend.noneLeft': `**{movies}**: Alles, was übrig ist, habe ich dir in der letzten Woche empfohlen. \
Such mit weniger Vorgaben, oder sieh dir das noch mal an.`,
	'recommend.match':
		'Die Trefferchance sagt, wie wahrscheinlich du vier Sterne oder mehr gibst, wenn du den Film schaust.',
	'recommend.order': `Sortiert ist nach dem, was am besten zu deinem Geschmack passt; \
deshalb kann eine kleinere Trefferchance weiter oben stehen.`,
	'recommend.cut': `{count, plural, =0 {Ich kenne keinen, der dir wahrscheinlich gefällt.} \
one {Ich kenne nur einen, der dir wahrscheinlich gefällt.} other {Ich kenne nur #, die dir wahrscheinlich gefallen.}}`,
	'recommend.rest': 'Den Rest zeigen',
	'recommend.more': 'Mehr',
	'recommend.back': 'Zurück',
	'recommend.pageGone': 'Diese Liste gibt es nicht mehr. Mit /empfehlen bekommst du eine neue.',
	'recommend.again': 'Von vorn',
	'recommend.notYours': 'Diese Liste gehört jemand anderem. Mit /empfehlen bekommst du deine eigene.',
	'recommended.movie': '{place}. {movie} · {match}\n-# {genres} · {reason}',
	'recommended.wanted': '{movie} · auf deiner Merkliste',
	'match.safe': 'Trefferchance {match}, sichere Sache',
	'match.likely': 'Trefferchance {match}, wahrscheinlich gut',
	'match.gamble': 'Trefferchance {match}, Glückssache',
	'match.unlikely': 'Trefferchance {match}, wohl nichts für dich',
	'match.unknown': 'von wenigen bewertet; empfohlen wegen Regie und Themen',
	'match.meaning': `so wahrscheinlich gibst du vier Sterne oder mehr, wenn du ihn schaust, \
geschätzt aus {count, plural, =0 {deinem Filmtyp} one {einer Bewertung} other {# Bewertungen}}`,
	'reason.ratings': 'weil du {movies} gegeben hast',
	'reason.rated': '{movie} {stars}',
	'reason.persona': 'weil der Filmtyp „{persona}“ {movies} liebt',
	'reason.director': '{count} von {liked}, die du magst, sind von {name}',
	'reason.country': 'Land: {name}, wie {movies}',
	'reason.language': 'auf {name}, wie {movies}',
	'reason.genre': '{name}, wie {movies}',
	'reason.keyword': '„{name}“, wie {movies}',
	'reason.decade': '{name}, wie {movies}',
	'reason.against': 'spricht dagegen: Du hast {movies} gegeben',
	'reason.againstGenre': 'spricht dagegen: {genre}, und du hast {movies} gegeben',
	'reason.popular': 'den mögen viele; von dir habe ich erst wenige Bewertungen',
	'reason.together': 'passt zu allen deinen Bewertungen zusammen; keine einzelne sticht heraus',

	// Quick start
	'quickStart.heading': '### 🍿 Schnellstart',
	'quickStart.fresh': 'Bewerte die Filme, die du gesehen hast, oder nimm einen Filmtyp als Startpunkt.',
	'quickStart.noRatings': `Deinen Geschmack kenne ich noch nicht. Bewerte die Filme, die du gesehen hast, \
oder nimm einen Filmtyp als Startpunkt.`,
	'quickStart.allOutside': `Über die Filme, die du bewertet hast, weiß ich zu wenig. Bewerte welche, \
die mehr Leute gesehen haben, oder nimm einen Filmtyp als Startpunkt.`,
	'quickStart.allMiddling': `Drei Sterne sagen mir, dass ein Film ganz okay war, aber nicht, was du liebst. \
Gib einem, den du liebst, vier oder fünf, oder nimm einen Filmtyp als Startpunkt.`,
	'quickStart.allLow': `Bisher hast du mir gesagt, was du nicht magst. Bewerte einen Film, den du liebst, \
oder nimm einen Filmtyp als Startpunkt.`,
	'quickStart.exhausted': `Bekannte Filme habe ich keine mehr. Bewerte irgendeinen anderen mit \`/bewerten\` \
und seinem Titel.`,
	'quickStart.stars': '{stars} ★',
	'quickStart.personas': 'Oder starte mit einem Filmtyp',
	'quickStart.others': 'Andere Filme',
	'quickStart.ready': 'Meine Empfehlungen',

	// Several people
	'people.with.name': 'mit',
	'people.with.description': 'Wer mit dir schaut',
	'people.direct': 'Das geht nur auf einem Server, mit Leuten, die dort sind.',
	'people.unknown': 'Ich konnte nicht lesen, wen du meinst. Such die Leute beim Tippen aus der Liste aus.',
	'people.bot': 'Bots schauen keine Filme. Nenn echte Leute.',
	'people.absent': 'Eine der genannten Personen ist nicht auf diesem Server. Nenn Leute, die hier sind.',
	'people.onlyYou': 'Das bist nur du: `/empfehlen` ohne `mit` ist deine eigene Liste.',
	'compare.command.name': 'geschmack',
	'compare.command.description': 'Wie ähnlich euer Geschmack ist und was ihr zusammen schauen könnt',
	'compare.person.name': 'person',
	'compare.person.description': 'Mit wem du dich vergleichst',
	'compare.youShareNothing': `Ein Vergleich zeigt deine Sterne, und die teilst du hier nicht. \
\`/datenschutz freigabe stufe: server\` ändert das.`,
	'compare.otherSharesNothing': `Ein Vergleich zeigt die Sterne von euch beiden, und die andere Person teilt ihre hier \
nicht. Das geht mit \`/datenschutz freigabe stufe: server\`.`,
	'compare.heading': '### 🎭 {own} und {other}: {likeness, number} % ähnlich\n-# {basis}',
	'compare.basis': `{shared, plural, \
=0 {Ihr habt keinen Film gemeinsam bewertet, das sagt also noch nichts: Zwei Fremde bekommen 50 %.} \
one {Aus einem Film, den ihr beide bewertet habt; zwei Fremde bekommen 50 %, und ein Film sagt wenig.} \
other {Aus # Filmen, die ihr beide bewertet habt; zwei Fremde bekommen 50 %, und wenige Filme sagen wenig.}}`,
	'compare.loved': '**Das liebt ihr beide**',
	'compare.apart': '**Da seid ihr euch am wenigsten einig**',
	'compare.stars': '{movie} {own} · {other}',
	'compare.forOther': '**Das liebt {lover}, und es passt zu {person}:** {movies}',
	'compare.tonight': '**Für heute Abend**',
	'compare.pick': '{place}. {movie}\n-# {fits}',
	'compare.self': 'Du und du seid euch zu 100 % ähnlich, schönen Abend euch. Nenn eine andere Person.',
	'group.heading': '### 🎬 {movies} für {people}',
	'group.movie': '{place}. {movie}',
	'group.basis': `●●● sehr wahrscheinlich, ●●○ wahrscheinlich, ●○○ weniger wahrscheinlich. \
Ausgelassen: was jemand von euch bewertet, gesehen oder ausgeblendet hat.`,
	'group.uncounted': `Bei {people} habe ich mich an das gehalten, was fast alle mögen, da ich keine geteilten \
Bewertungen kenne. Wer mehr zählen will, drückt den Knopf; \`/datenschutz freigabe\` regelt, wer was sehen darf.`,
	'group.again': 'Frag noch mal, dann kommen andere.',
	'group.countMe': 'Ich will mehr zählen',
	'group.none': `**{movies}** für {people}: Es ist nichts übrig, was nicht jemand von euch bewertet oder ausgeblendet \
hat. Sucht mit weniger Vorgaben.`,

	// Persona
	'persona.command.name': 'filmtyp',
	'persona.command.description': 'Was ich einem typischen Horrorfan, Disneyfan … empfehle',
	'persona.name.name': 'name',
	'persona.name.description': 'Wessen Filme',
	'persona.choice': '{emoji} {persona}',
	'persona.card': '### {emoji} {persona}\n{about}.\n-# Liebt {favourites}.',
	'persona.start': 'Mit diesem Filmtyp starten',
	'persona.stop': 'Keinen Filmtyp mehr nutzen',
	'persona.started': `Fertig: Deine Empfehlungen gehen jetzt vom Filmtyp „{persona}“ aus. Bewertungen habe ich dafür \
keine eingetragen. Filme, die du selbst bewertest, zählen mit, und nach {most} davon tritt er in den Hintergrund. \
Gib /empfehlen ein.`,
	'persona.stopped': `Fertig: Der Filmtyp „{persona}“ zählt nicht mehr. \
Deine Empfehlungen kommen allein aus deinen Bewertungen.`,
	'persona.notUsed': 'Du nutzt keinen Filmtyp. Deine Empfehlungen kommen allein aus deinen Bewertungen.',
	'persona.gone': 'Diesen Filmtyp habe ich nicht mehr. Mit /filmtyp siehst du, welche es gibt.',
	'persona.unknown': 'Diesen Filmtyp kenne ich nicht. Meine sind {personas}.',
	'persona.horror.title': 'Horror',
	'persona.horror.about': 'Slasher, Spuk und alles, was nachts rumpelt',
	'persona.disney.title': 'Disney',
	'persona.disney.about': 'Gezeichnete Prinzessinnen, sprechende Tiere und in jeder Szene ein Lied',
	'persona.sci-fi.title': 'Sci-Fi',
	'persona.sci-fi.about': 'Raumschiffe, Androiden und die Frage, was eigentlich echt ist',
	'persona.romcom.title': 'Romantische Komödie',
	'persona.romcom.about': 'Zufällige Begegnungen, Missverständnisse und ein Sprint zum Flughafen',
	'persona.noir.title': 'Film noir',
	'persona.noir.about': 'Regen, Zigaretten und eine Klientin, die lügt',
	'persona.action.title': 'Action',
	'persona.action.about': 'Verfolgungsjagden, Explosionen und coole Sprüche',
	'persona.anime.title': 'Anime',
	'persona.anime.about': 'Ghibli und die großen Animationsfilme aus Japan',
	'persona.classics.title': 'Klassiker',
	'persona.classics.about': 'Die Filme, mit denen Filmhochschulen anfangen',
	'persona.crime.title': 'Krimi',
	'persona.crime.about': 'Gangster, Coups und Cops, die kaum besser sind',
	'persona.war.title': 'Krieg',
	'persona.war.about': 'Männer unter Beschuss, von der Normandie bis Saigon',
	'persona.musicals.title': 'Musicals',
	'persona.musicals.about': 'Wenn Reden nicht mehr reicht, wird gesungen',
	'persona.indie.title': 'Indie',
	'persona.indie.about': 'Kleine, schräge Filme über Leute, die nicht so recht dazugehören',
	'persona.western.title': 'Western',
	'persona.western.about': 'Staub, Duelle und ein Fremder in der Stadt',
	'persona.superhero.title': 'Superhelden',
	'persona.superhero.about': 'Umhänge, Vorgeschichten und eine Szene nach dem Abspann',
	'persona.fantasy.title': 'Fantasy',
	'persona.fantasy.about': 'Abenteuer, Zauber und Türen in andere Welten',
	'persona.comedy.title': 'Komödie',
	'persona.comedy.about': 'Erwachsene Männer, die sehr albern sind',

	// Privacy
	'privacy.command.name': 'datenschutz',
	'privacy.command.description': 'Was ich über dich speichere',
	'privacy.show.name': 'zeigen',
	'privacy.show.description': 'Was über dich gespeichert ist',
	'privacy.export.name': 'exportieren',
	'privacy.export.description': 'Alles, als Dateien',
	'privacy.delete.name': 'löschen',
	'privacy.delete.description': 'Alles löschen',
	'privacy.sharing.name': 'freigabe',
	'privacy.sharing.description': 'Wer sehen darf, wie gut Filme zu dir passen',
	'privacy.level.name': 'stufe',
	'privacy.level.description': 'Mit wem du teilst; lass es weg, um zu sehen, was du gewählt hast',
	'privacy.training.name': 'training',
	'privacy.training.description': 'Ob deine Bewertungen mich für alle trainieren',
	'privacy.choice.name': 'wahl',
	'privacy.choice.description': 'An oder aus; lass es weg, um zu sehen, was du gewählt hast',
	'privacy.subcommands': `Gib /datenschutz zeigen, /datenschutz exportieren, /datenschutz löschen, \
/datenschutz freigabe oder /datenschutz training ein.`,
	'sharing.off': 'aus',
	'sharing.nights': 'nur Filmabende',
	'sharing.server': 'Server',
	'sharing.off.about': 'Gruppen zählen dich, als hättest du nichts bewertet; in /geschmack und /server top fehlst du',
	'sharing.nights.about': 'Gruppen, die einen Film aussuchen, sehen, wie gut er zu dir passt: ●●○, nie deine Sterne',
	'sharing.server.about':
		'Punkte in Gruppen; wo du mich nutzt, zeigen /geschmack und Listen Sterne, /server top zählt sie',
	'sharing.current': `### Was du teilst
**{level}**: {about}.
Das gilt ab jetzt überall, wo du mich nutzt. \`/datenschutz zeigen\` zählt auf, was ich speichere.`,
	'sharing.menu': 'Teilen mit',
	'sharing.unknown': 'Diese Stufe kenne ich nicht. Meine sind {levels}.',
	'training.on': 'an',
	'training.off': 'aus',
	'training.on.about': `Ab dem nächsten Training lerne ich auch aus deinen Bewertungen, welche Filme zusammenpassen. \
In dem, was ich lerne, stehen keine Namen und von niemandem die Sterne`,
	'training.off.about': 'Deine Bewertungen sind nur für deine eigenen Listen da, für andere lerne ich nichts daraus',
	'training.current': `### Trainieren mich deine Bewertungen?
**{choice}**: {about}.`,
	'training.forgets': 'Was ich bisher aus deinen Bewertungen gelernt habe, verschwindet mit dem nächsten Training.',
	'training.start': 'Mit meinen Bewertungen trainieren',
	'training.stop': 'Nicht mehr mit meinen Bewertungen trainieren',
	'training.unknown': 'Da kenne ich nur an und aus.',
	'privacy.stored': `### Was ich über dich speichere
• {ratings, plural, one {# Bewertung} other {# Bewertungen}}: der Film, deine Sterne und wann du sie gegeben hast
• {dismissals, plural, one {# Film, den} other {# Filme, die}} du als gesehen oder uninteressant markiert hast
• {shown, plural, one {# Film, den} other {# Filme, die}} ich dir empfohlen habe, und wann, um mich nicht zu wiederholen
• {watchlist, plural, one {# Film} other {# Filme}} auf deiner Merkliste
• {imports, plural, one {# Import} other {# Importe}}: was jeder geändert hat, um ihn rückgängig zu machen, und \
{openRows, plural, one {# Zeile} other {# Zeilen}} davon, die du noch klären kannst
• {nights, plural, one {# Filmabend} other {# Filmabende}} der letzten 90 Tage: ob du da warst, deine Stimmen, \
was du nominiert hast und wie gut die Filme zu dir passen
• {persona}
• {country}
• {servers, plural, one {# Server, auf dem} other {# Server, auf denen}} du mich genutzt hast
• was du teilen willst: {sharing}
• ob deine Bewertungen mich trainieren: {training}

Das alles steht unter deiner Discord-Nutzer-ID in einer Datenbank der Person, die diesen Bot betreibt. \
Nachrichten lese und behalte ich nie. Titel, die ich nicht kenne, werden gezählt, \
aber nicht, wer nach ihnen gefragt hat.
\`/datenschutz exportieren\` gibt dir alles, \`/datenschutz löschen\` löscht alles.`,
	'privacy.storedPersona': 'der Filmtyp „{persona}“ als Startpunkt',
	'privacy.storedCountry': '{country} als das Land, in dem du Filme schaust',
	'privacy.noCountry': 'kein Land, in dem du Filme schaust',
	'privacy.noPersona': 'kein Filmtyp als Startpunkt',
	'privacy.exported': `Alles, was ich über dich speichere: {ratings, plural, one {# Bewertung} other {# Bewertungen}}, \
{dismissals, plural, one {# ausgeblendeter Film} other {# ausgeblendete Filme}}. \
Die Tabellen sind deine Bewertungen für Letterboxd und für alles, was Exporte von IMDb liest; \
\`/importieren\` nimmt jede dieser Dateien wieder an.`,
	'privacy.question': `Alles löschen, was ich über dich speichere? Das sind \
{ratings, plural, one {# Bewertung} other {# Bewertungen}}, \
{dismissals, plural, one {# ausgeblendeter Film} other {# ausgeblendete Filme}}, deine Merkliste, deine Importe, \
deine Teilnahme an Filmabenden, was ich dir empfohlen habe und alles, was du eingestellt hast. \
**Das lässt sich nicht rückgängig machen**; \`/datenschutz exportieren\` macht vorher eine Kopie.`,
	'privacy.deleteAll': 'Alles löschen',
	'privacy.keep': 'Behalten',
	'privacy.kept': 'Es wurde nichts gelöscht.',
	'privacy.deleted': `Weg: {ratings, plural, one {# Bewertung} other {# Bewertungen}}, \
{dismissals, plural, one {# ausgeblendeter Film} other {# ausgeblendete Filme}} \
und alles andere, was ich über dich hatte.`,
	'privacy.notYours': 'Die Frage war für jemand anderen. Mit /datenschutz siehst du, was ich über dich speichere.',

	// Server
	'server.command.name': 'server',
	'server.command.description': 'Was die Leute auf diesem Server mögen',
	'server.top.name': 'top',
	'server.top.description': 'Lieblinge dieses Servers, von denen, die ihre Bewertungen mit ihm teilen',
	'server.what.name': 'was',
	'server.what.description': 'Welche Liste; die bestbewerteten, wenn du es weglässt',
	'server.best': 'am besten bewertet',
	'server.mostRated': 'am häufigsten bewertet',
	'server.divisive': 'am umstrittensten',
	'server.gems': 'Geheimtipps',
	'server.active': 'wer am meisten bewertet',
	'server.taste': 'der Geschmack des Servers',
	'server.new': 'neu in diesem Monat',
	'server.best.heading': '### 🏆 Hier am besten bewertet',
	'server.mostRated.heading': '### 🎟️ Hier am häufigsten bewertet',
	'server.divisive.heading': '### ⚡ Da ist sich dieser Server uneins',
	'server.gems.heading': '### 💎 Hier geliebt, anderswo kaum bekannt',
	'server.active.heading': '### ✍️ Wer am meisten bewertet',
	'server.taste.heading': '### 🎭 Der Geschmack dieses Servers',
	'server.new.heading': '### 🆕 In den letzten 30 Tagen hier von mehreren bewertet',
	'server.movie': '{place}. {movie} {stars}\n-# {count, plural, one {# Person} other {# Personen}}',
	'server.rater': '{place}. {person}: {count, plural, one {# Film} other {# Filme}}',
	'server.likes': 'Ihr mögt {genres} mehr als die meisten, und vor allem Filme der {decade}er.',
	'server.basis': `-# Von {people, plural, one {einer Person, die} other {# Leuten, die}} mich hier nutzen und \
\`/datenschutz freigabe stufe: server\` gewählt haben.`,
	'server.averages': 'Ein Film braucht drei davon; der Schnitt ist zur Mitte gezogen und gerundet.',
	'server.none': `Hier ist noch nichts. Ein Film braucht Bewertungen von drei Leuten, die mich hier nutzen und mit \
diesem Server teilen; bisher {people, plural, =0 {teilt niemand} one {teilt eine Person} other {teilen # Leute}}. \
Mit \`/datenschutz freigabe stufe: server\` zählst du mit.`,
	'server.direct': 'Das ist eine Seite über einen Server. Gib dort /server top ein.',
	'server.unknown': 'Diese Liste kenne ich nicht. Meine sind {lists}.',

	// Settings
	'settings.command.name': 'einstellungen',
	'settings.command.description': 'Wie ich auf diesem Server arbeite, für alle, die ihn verwalten',
	'settings.zone.name': 'zeitzone',
	'settings.zone.description': 'In welcher Zeitzone die Zeiten von Filmabenden gelten: Europe/Berlin zum Beispiel',
	'settings.region.name': 'region',
	'settings.region.description': 'Wo die Leute dieses Servers Filme schauen, wenn sie kein anderes Land nennen',
	'settings.language.name': 'sprache',
	'settings.language.description':
		'Welche Sprache ich spreche, wo alle mitlesen; mit einer Person allein spreche ich ihre',
	'settings.language.none': 'die des Servers',
	'settings.lists.name': 'listen',
	'settings.lists.description': 'Wer eine Liste von /empfehlen sieht, wenn die Person nichts sagt',
	'settings.visibility.public': 'alle im Kanal',
	'settings.visibility.private': 'wer fragt',
	'settings.mentions.name': 'erwähnungen',
	'settings.mentions.description': 'Ob ein Filmabend zur Erinnerung alle erwähnen darf, die kommen',
	'settings.direct': 'Einstellungen gehören zu einem Server. Gib /einstellungen auf einem ein, den du verwaltest.',
	'settings.notAllowed': 'Nur wer das Recht „Server verwalten“ hat, kann die Einstellungen sehen und ändern.',
	'settings.unknownZone': `Eine Zeitzone „{zone}“ kenne ich nicht. Such dir eine aus der Liste aus, \
während du eine Stadt tippst.`,
	'settings.unknownLanguage': 'Diese Sprache spreche ich nicht. Nimm eine aus der Liste.',
	'settings.unknownLists': 'Listen sehen entweder alle im Kanal oder nur, wer fragt: Nimm eins von beiden.',
	'settings.heading': '### Einstellungen dieses Servers',
	'settings.zone': 'Zeitzone: {zone}',
	'settings.noZone': 'Zeitzone: nicht eingestellt',
	'settings.region': 'Wo geschaut wird: {country}',
	'settings.noRegion': 'Wo geschaut wird: nach der Sprache jeder Person',
	'settings.language': 'Sprache: {language}',
	'settings.noLanguage': 'Sprache: die des Servers',
	'settings.lists.public': 'Listen von `/empfehlen`: für alle im Kanal',
	'settings.lists.private': 'Listen von `/empfehlen`: nur für die Person, die fragt',
	'settings.mentions': 'Filmabende: dürfen alle erwähnen, die kommen',
	'settings.noMentions': 'Filmabende: erwähnen niemanden',
	'settings.changed': '{now} (geändert; vorher: {before})',
	'settings.how': `-# Nenn eine Option, um sie zu ändern: \`/einstellungen listen\` zum Beispiel. \
„none“ nimmt eine Zeitzone oder Region zurück.`,

	// Help
	'help.command.name': 'hilfe',
	'help.command.description': 'Was ich kann',
	'help.intro': `### 🎬 Matinee
Ich lerne deinen Filmgeschmack aus den Sternen, die du gibst, und empfehle dir, was du als Nächstes sehen solltest.`,
	'help.start': `**Fang hier an**
\`/bewerten\` König der Löwen 5 · fünf Filme reichen für gute Empfehlungen
\`/empfehlen\` Filme für dich, mit Gründen · \`genre\`, \`ohne-genre\`, \`von\` und \`bis\` zu einem Jahr, \`land\`, \
\`sprache\`, \`regie\`, \`verfügbar-bei\` und \`höchstens-minuten\` grenzen es ein; \`mit\` nennt, wer mitschaut; \
die \`stimmung\` geht von vertraut bis gewagt; \`anzahl\` sagt, wie viele, \`privat\` zeigt sie nur dir
\`/filmtyp\` Horror · was ein typischer Horrorfan bekäme; du kannst damit starten`,
	'help.look': `**Sieh dich um**
\`/film\` ein Film, deine Sterne und wie gut er zu dir passt
\`/ähnlich\` Filme, die denselben Leuten gefallen
\`/geschmack\` wie ähnlich dein Geschmack dem einer anderen Person ist und was zu euch beiden passt
\`/server\` was die Leute auf diesem Server mögen
\`/merkliste\` die Filme, die du sehen willst, und einer davon für heute Abend
\`/filmabend\` sucht zusammen einen Film aus: wer kommt, was zu allen passt, Abstimmung, Erinnerung`,
	'help.ratings': `**Deine Bewertungen**
\`/bewertungen\` alle, zum Ändern oder Löschen
\`/zurücknehmen\` eine zurücknehmen
\`/importieren\` herüberholen, was du bei Letterboxd, IMDb, Trakt oder anderswo bewertet hast
\`/datenschutz\` sehen, exportieren oder löschen, was ich über dich speichere, und sagen, wer was sehen darf
\`/einstellungen\` wie ich auf einem Server arbeite, für alle, die ihn verwalten`,
	'help.titles': `Titel müssen nicht genau stimmen: „der pate 2“, „amelie“ und „oceans 11“ reichen. \
Wenn mehrere Filme so heißen, häng das Jahr an.`,
	'help.credits': `-# Filme und die Bewertungen, aus denen ich gelernt habe: \
[MovieLens](https://grouplens.org/datasets/movielens/)
-# Andere Titel und Fakten: [omdb.org](https://www.omdb.org/), \
[CC BY 2.0 DE](https://creativecommons.org/licenses/by/2.0/de/)
-# Neue Filme: [Wikidata](https://www.wikidata.org/), CC0`,
	'help.tmdb': `-# Dieser Bot nutzt TMDB und die APIs von TMDB, wird von TMDB aber weder unterstützt noch zertifiziert \
oder anderweitig gutgeheißen. Wo Filme zu sehen sind, kommt von JustWatch.`,

	// The playground's server. The page sends nothing that most of these refuse.
	'playground.foreignHost': 'Der Playground antwortet nur unter seiner eigenen Adresse.',
	'playground.foreignPage': 'Der Playground nimmt nichts von anderen Webseiten an.',
	'playground.noOrigin': `Der Playground nimmt Änderungen nur von seiner eigenen Seite an: \
Die Anfrage muss ihren Origin nennen.`,
	'playground.tooMany': 'Das war zu viel auf einmal. Warte eine Minute.',
	'playground.tooLarge': 'Das ist zu lang für den Playground. Schick etwas Kürzeres.',
	'playground.notJson': 'Der Playground nimmt nur JSON.',
	'playground.malformed': 'Die Anfrage ist fehlerhaft. Lad die Seite neu und versuch es noch mal.',
	'playground.malformedField': 'Die Anfrage ist bei „{field}“ fehlerhaft. Lad die Seite neu und versuch es noch mal.',
	'playground.failed': 'Im Playground ist etwas schiefgegangen; sein Log sagt, was.',
	'playground.nothingHere': 'Hier ist nichts.',
	'playground.noPicture': 'Von diesem Film gibt es kein Bild.',
	'playground.fileGone': 'Die Datei ist weg.',
	'playground.noSuchPerson': 'Eine Person mit dieser ID gibt es hier nicht.',
	'playground.noSuchPlace': 'Einen Kanal mit dieser ID gibt es hier nicht.',
	'playground.notManager': 'Die Sprache eines Servers kann nur ändern, wer ihn verwaltet.',
	'playground.noSuchCommand': 'Einen Befehl /{command} gibt es nicht. Tipp /, um alle zu sehen.',
	'playground.noSubcommands': '/{command} hat keine Unterbefehle.',
	'playground.pickSubcommand': 'Nimm einen von diesen: {subcommands}.',
	'playground.noSuchOption': '/{command} hat keine Option „{option}“.',
	'playground.missingOption': '/{command} braucht „{option}“: {description}',
	'playground.notBoolean': '„{option}“ muss wahr oder falsch sein.',
	'playground.notNumber': '„{option}“ muss eine Zahl sein.',
	'playground.notWhole': '„{option}“ muss eine ganze Zahl sein.',
	'playground.notText': '„{option}“ muss Text sein.',
	'playground.tooLittle': '„{option}“ muss mindestens {min} sein.',
	'playground.tooMuch': '„{option}“ darf höchstens {max} sein.',
	'playground.outOfBounds': '„{option}“ muss zwischen {min} und {max} liegen.',
	'playground.lengthOutOfBounds':
		'„{option}“ muss zwischen {min} und {max, plural, one {# Zeichen} other {# Zeichen}} lang sein.',
	'playground.notAmong': '„{option}“ muss eins davon sein: {choices}.',
	'playground.noSuchComponent': 'Diesen Knopf oder dieses Menü hat die Nachricht nicht mehr.',
	'playground.switchedOff': 'Dieser Knopf oder dieses Menü ist ausgeschaltet.',
	'playground.buttonWithValues': 'Ein Knopf bringt keine Werte mit.',
	'playground.choose': 'Wähl hier {count} aus.',
	'playground.chooseBetween': 'Wähl hier {min} bis {max} aus.',
	'playground.notInMenu': 'Das gibt es in diesem Menü nicht.',
	'playground.messageGone': 'Die Nachricht ist weg. Gib den Befehl noch mal ein, dann bekommst du eine neue.',
	'playground.formClosed': 'Dieses Formular ist nicht mehr offen.',
	'playground.noSuchField': 'Das Formular hat kein Feld „{field}“.',

	// The playground's page. The file page.html and the scripts beside it name them.
	'page.title': '{place} – Matinee-Playground',
	'page.sidebar': 'Playground',
	'page.places': 'Server und Direktnachrichten',
	'page.direct': 'Direktnachricht',
	'page.unread': 'neu',
	'page.pingCount': '{count, plural, one {# Ping} other {# Pings}}',
	'page.manages': 'Verwaltung',
	'page.language': 'Deine Sprache',
	'page.serverLanguage': 'Sprache des Servers',
	'page.you': 'Du bist',
	'page.topic': 'Ein Discord-Kanal auf deinem eigenen Rechner. Tipp /, um mit Matinee zu sprechen.',
	'page.topicDirect': 'Eine Direktnachricht auf deinem eigenen Rechner. Hier sind nur du und Matinee.',
	'page.offline': 'Der Playground antwortet nicht. Ich versuche es weiter …',
	'page.messages': 'Nachrichten',
	'page.welcome': 'Willkommen in {place}!',
	'page.welcomeDirect': 'Hallo von Matinee!',
	'page.about': `Matinee lernt deinen Filmgeschmack aus den Sternen, die du gibst, und sagt dir, was du als Nächstes \
sehen solltest. Tipp unten einen Befehl, oder fang mit einem von diesen an:`,
	'page.credits': 'Quellen der Filme',
	'page.creditMovieLens': 'Filme und die Bewertungen, aus denen Matinee gelernt hat: MovieLens',
	'page.creditOmdb': 'Andere Titel und Fakten: omdb.org',
	'page.creditOmdbLicence': '(CC BY 2.0 DE)',
	'page.creditWikidata': 'Neue Filme: Wikidata (CC0)',
	'page.log': 'Nachrichten in {place}',
	'page.composer': 'Schreib einen Befehl',
	'page.line': 'Nachricht an {place}',
	'page.send': 'Senden',
	'page.newMessages': '{count, plural, one {# neue Nachricht} other {# neue Nachrichten}} ↓',
	'page.noAnswer': 'Der Playground antwortet nicht. Läuft er noch im Terminal?',
	'page.badStatus': 'Der Playground hat mit Status {status} geantwortet.',
	'page.commands': 'Befehle',
	'page.options': 'Optionen',
	'page.moreOptions': '+{count} optional',
	'page.placeholder': 'Tipp / für Befehle',
	'page.cancel': 'Abbrechen',
	'page.submit': 'Absenden',
	'page.unknownFormPart': 'Diesen Teil des Formulars kann der Playground nicht zeigen.',
	'page.makeSelection': 'Wähl etwas aus',
	'page.unknownField': '„{label}“ kann der Playground nicht zeigen.',
	'page.noUse': '/{command} kann mit „{text}“ nichts anfangen.',
	'page.hasNoOptions': '/{command} hat keine Option „{option}“; der Befehl hat gar keine.',
	'page.noSuchOption': '/{command} hat keine Option „{option}“; der Befehl hat {options}.',
	'page.numberInText': '{number} passt nicht zu {option}: {range}. Ich lese es als Teil von „{text}“.',
	'page.commandsOnly': 'Matinee liest nur Befehle. Tipp /, um sie zu sehen.',
	'page.noSuchCommand': 'Einen Befehl {command} gibt es nicht. Tipp /, um alle zu sehen.',
	'page.didYouMean': 'Einen Befehl {command} gibt es nicht. Meinst du {nearest}?',
	'page.needsSubcommand': '{command} braucht noch einen Unterbefehl: {subcommands}.',
	'page.missing': '„{option}“ fehlt: {description}',
	'page.notAmong': '„{option}“ muss eins davon sein: {choices}.',
	'page.notNumber': '„{option}“ muss eine Zahl sein.',
	'page.chooseFile': 'Datei auswählen',
	'page.orDrop': 'Oder zieh sie irgendwo auf die Seite.',
	'page.true': 'Ja',
	'page.false': 'Nein',
	'page.fileMissing': 'Die Datei fehlt.',
	'page.spoiler': 'Spoiler',
	'page.unknownComponent': 'Komponenten der Art {type} kann der Playground nicht zeigen.',
	'page.opensNewTab': '(öffnet einen neuen Tab)',
	'page.picture': 'Bild',
	'page.thumbnail': 'Vorschaubild',
	'page.showSpoiler': 'Spoiler: zum Anzeigen drücken',
	'page.unknownTime': 'eine unbekannte Zeit',
	'page.download': '{name} herunterladen',
	'page.bytes': '{count, plural, one {# Byte} other {# Bytes}}',
	'page.kilobytes': '{size, number, ::.0} KB',
	'page.megabytes': '{size, number, ::.0} MB',
	'page.author': 'Matinee',
	'page.app': 'APP',
	'page.used': '{name} hat {command} benutzt',
	'page.pressed': '{name} hat einen Knopf gedrückt',
	'page.thinking': 'Matinee überlegt …',
	'page.pings': '🔔 Discord benachrichtigt {names}',
	'page.onlyYou': 'Nur du kannst das sehen',
	'page.dismiss': 'Nachricht verwerfen',
	'page.choices': 'Auswahl',
	'page.exampleRate': 'König der Löwen 5',
	'page.examplePersona': 'Horror',
	'page.firstRate': 'Gib einem Film Sterne',
	'page.firstRecommend': 'Finde heraus, was du als Nächstes schauen könntest',
	'page.firstPersona': 'Probier den Geschmack von jemand anderem',
	'page.firstHelp': 'Sieh, was ich alles kann',
	'page.unknownPerson': 'jemand',
	'page.restarted': `Der Playground wurde neu gestartet. Frühere Nachrichten sind weg; \
was du Matinee gesagt hast, nicht.`,
} as const satisfies Language;
