import type { Language } from './languages.ts';

/** What people of Latin America say otherwise than in Spain; all the rest is said as in spanish.ts. */
export const latinAmericanSpanish = {
	'language.itself': 'Español (Latinoamérica)',

	// Dispatch
	'dispatch.storeBusy': 'La base de datos está ocupada y no se guardó nada. Vuelve a intentarlo en un momento.',
	'dispatch.storeFailed': `No puedo usar mi base de datos, así que no se guardó nada. Avísale a quien me \
administra y dale esto: error {errorId}.`,
	'dispatch.failed':
		'Algo falló de mi lado. Vuelve a intentarlo; si sigue pasando, avísale a quien me administra: error {errorId}.',

	// Movie
	'movie.option.description': 'El título, tal como lo dirías; agrega el año si hay varias',
	'movie.outside': 'Demasiado poca gente la calificó como para decirte si es para ti.',
	'movie.placed': 'Poca gente la calificó, así que no sé decirte si te gustará.',
	'movie.noTaste': 'Califica unas cuantas películas que te gusten y podré decirte si esta es para ti.',
	'movie.countryUnused':
		'No puedo decirte dónde ver una película: quien me administra no puso ningún token de TMDB. Quita `país`.',
	'movie.poster': 'Póster de {movie}',
	'movie.rent': 'para rentar: {services}',
	'movie.buy': 'para comprar: {services}',
	'movie.source': 'Póster, sinopsis y reparto: TMDB. Dónde verla: JustWatch; con `/película país` cambias de país.',

	// Movie night: the command
	'night.command.description': 'Elijan una película en grupo',
	'night.start.description': 'Arma una noche de cine en este canal',
	'night.when.description': 'Cuándo empieza la película: «vie 8pm», «mañana 20:00», «en 3 horas»',
	'night.seats.name': 'lugares',

	// Movie night: its message
	'night.seatsLeft': '{left, plural, =0 {No quedan lugares.} one {Queda # lugar.} other {Quedan # lugares.}}',
	'night.closes': `La votación termina {when}. Gana la más votada; si hay empate, la que más le gustaría a quien \
es más difícil de complacer.`,
	'night.noOne': 'Presionen «Voy» y les sugiero películas.',
	'night.noMovies': 'No se me ocurre ninguna: propongan ustedes una película.',
	'night.unknown': `{count, plural, one {Todavía no conozco el gusto de una persona} other {Todavía no conozco \
el gusto de # personas}}: presionen «Que cuente mi gusto» y califiquen cinco películas.`,
	'night.canReopen': 'Quien la organiza puede recuperarla: la votación se vuelve a abrir y los votos siguen contando.',
	'night.reopened': `{person} recuperó **{heading}**. La votación está abierta otra vez y termina {when}; \
cuentan todos los votos. Con \`/noche-de-cine ver\` sale aquí la lista.`,
	'night.over': '**Esta noche ya terminó.**',
	'night.noWinner':
		'**No se decidió nada**: no había ninguna película en la lista. `/noche-de-cine crear` abre otra noche.',
	'night.won': '{count, plural, one {Ganó con # voto.} other {Ganó con # votos.}}',
	'night.wonTie': `Empate a {count, plural, one {# voto} other {# votos}}: esta es la que más le gustaría a quien \
es más difícil de complacer.`,
	'night.wonForNoOne': 'No viene nadie, así que elegí la primera película de la lista.',
	'night.wonWithout': 'Nadie votó por una película que pudiera ganar, así que tomé la que mejor va con todo el mundo.',
	'night.overridden': 'La eligió quien organiza. Los votos eran para {movie}.',
	'night.zone.forNight': `Es solo para esta noche. Quien pueda administrar el servidor la fija para todas con \
\`/ajustes zona-horaria\`, donde están todas las zonas horarias.`,
	'night.noPermission': `No puedo ver este canal o escribir en él, así que no podré recordárselo, cerrar la \
votación a su hora ni preguntar qué tal. Denme aquí «Ver canal» y «Enviar mensajes», o escriban \`/noche-de-cine \
ver\` cuando toque.`,

	// Movie night: what is refused
	'night.full': `{seats, plural, one {El único lugar está ocupado.} other {Los # lugares están ocupados.}} \
Presiona «Quizá» y vuelve a probar cuando alguien cancele.`,
	'night.nominatedEnough':
		'Ya propusiste {most, plural, one {# película} other {# películas}}. Retira una para proponer otra.',
	'night.notNominated': 'Esa película no la propusiste tú, o ya no está en la lista.',
	'night.hasVotes': 'Otras personas votaron por esa película, así que se queda.',
	'night.voteOfGuest': 'Primero presiona «Voy»: deciden quienes vienen.',
	'night.noVetoes': 'Esta noche va sin vetos: los quitó quien la organiza.',
	'night.notHost': 'Eso solo puede hacerlo quien organiza la noche o alguien con el permiso «Administrar servidor».',
	'night.closed': 'La votación terminó. `/noche-de-cine ver` muestra qué se decidió.',
	'night.unreadableWhen': 'No entiendo «{typed}» como hora. Escríbela así: «vie 8pm», «mañana 20:00» o «en 3 horas».',
	'night.past': '«{typed}» ya pasó o está por pasar. Elige una hora que todavía no llegue.',
	'night.noZone': `No sé a qué zona horaria te refieres: este servidor aún no tiene ninguna. Quien pueda \
administrar el servidor la fija con \`/ajustes zona-horaria\`; o escribe «en 3 horas» o «20:00 CET».`,
	'night.gone': 'Esa noche ya pasó y no la recuerdo. `/noche-de-cine crear` abre otra.',
	'night.seats': 'Elige entre {least} y {most} lugares.',
	'night.isOver': 'Esta noche ya terminó. `/noche-de-cine crear` abre otra.',

	// Lists with posters
	'list.act': 'Califica u oculta una de estas',
	'tmdb.posters': 'Pósteres: TMDB.',
	'tmdb.samples': 'Imágenes de muestra: con un token de TMDB, aquí salen los pósteres.',

	// Buttons of several cards
	'button.rateOrHide': 'Calificar u ocultar',

	// Rate
	'rate.command.name': 'calificar',
	'rate.changedSince': 'Cambiaste esa calificación desde entonces. Escribe /calificaciones para ver cómo está.',

	// Panel
	'panel.seen': 'Ya la vi',
	'panel.remove': 'Quitar mi calificación',
	'panel.hiddenSince': 'Volviste a ocultar esa película desde entonces. Presiona «Deshacer» en el mensaje más nuevo.',

	// Stars
	'stars.outOfRange': 'Las estrellas van de 0.5 a 5, de media en media: 4, 4.5 o 5, por ejemplo.',

	// Unrate
	'unrate.noneMeant': 'No calificaste ninguna película que pueda ser «{typed}». `/calificaciones` muestra las que sí.',
	'unrate.command.name': 'quitar-calificación',
	'unrate.movie.description': 'Una de las películas que calificaste',
	'unrate.removed': '{movie}\nQuité tu calificación de {stars}.',
	'unrate.notRated': 'No calificaste **{movie}**, así que no hay nada que quitar.',
	'unrate.noRatings': 'Todavía no calificas nada, así que no hay nada que quitar.',

	// Ratings
	'ratings.command.name': 'calificaciones',
	'ratings.command.description': 'Las películas que calificaste, para cambiarlas o quitarlas',
	'ratings.none':
		'Todavía no calificas nada. Escribe `/calificar` y un título, o empieza con cinco películas conocidas:',
	'ratings.summary': `### Tus calificaciones
{count, plural, one {# película} other {# películas}}, {average, number, ::.0} estrellas en promedio`,
	'ratings.notRated': '{movie}\nSin calificar.',
	'ratings.removed': '{movie}\nSin calificar. Quité tus {stars}; elígelas abajo si quieres recuperarlas.',

	// Import
	'import.command.description': 'Trae lo que calificaste en otros sitios',
	'import.button': 'Importar mis calificaciones',
	'import.modal.title': 'Importa tus calificaciones',
	'import.notFetched': 'No pude descargar ese archivo. Adjúntalo otra vez.',
	'import.unknownFile': `No conozco ese tipo de exportación. Leo las de Letterboxd, IMDb, Trakt, TMDB y otras, y \
tablas con columnas como título, año y calificación.`,
	'import.unreadable': 'En ese archivo hay más cosas que en cualquier exportación que conozco, así que no lo leí.',
	'import.columns.noStars': 'No tiene estrellas: son películas que ya vi',
	'import.stopped': 'Cancelado: no se importó nada.',
	'import.scale.stars': 'Leo las calificaciones como estrellas, de 0.5 a 5.',
	'import.scale.points': 'Leo las calificaciones como puntos del 1 al 10, dos por estrella.',
	'import.scale.percent': 'Leo las calificaciones como porcentajes y, si hay bastantes, según cómo usas tú la escala.',
	'import.scale.tiers': 'Reparto las calificaciones en diez rangos, según tus propias notas.',
	'import.skipped.badRating':
		'Me salto {rows, plural, one {# calificación} other {# calificaciones}} fuera de la escala.',
	'import.existing': 'De estas películas, aquí ya calificaste {movies, number}.',
	'import.keep': 'Si ya tengo una calificación',
	'import.kind.seen': 'Películas que ya vi',
	'import.done.rated': '{count, plural, one {# calificación nueva} other {# calificaciones nuevas}}',
	'import.done.replaced':
		'{count, plural, one {# calificación que sustituye} other {# calificaciones que sustituyen}} a otra',
	'import.done.seen': `{count, plural, one {# película que ya viste o no quieres ver} other {# películas que ya \
viste o no quieres ver}} y que no te recomendaré`,
	'import.done.nothing': 'nada cambió todavía',

	// Taste
	'taste.tooFew': `Califica al menos {needed, plural, one {# película} other {# películas}} y podré decirte algo \
de tu gusto. Llevas {rated, number}.`,
	'taste.heading': '### Tu gusto\nA partir de {ratings, plural, one {# calificación} other {# calificaciones}}.',
	'taste.shared': `### El gusto de {person}
A partir de {ratings, plural, one {# calificación} other {# calificaciones}}.`,
	'taste.same': `**Frente a los demás**: tantas estrellas como da la gente {movies, plural, one {a la misma \
película} other {a las mismas # películas}}, {mine, number, ::.0} en promedio.`,
	'taste.generous': `**Frente a los demás**: {difference, number, ::.0} estrellas más que la gente {movies, \
plural, one {en la misma película} other {en las mismas # películas}}: {mine, number, ::.0} en promedio, frente a \
{theirs, number, ::.0}.`,
	'taste.strict': `**Frente a los demás**: {difference, number, ::.0} estrellas menos que la gente {movies, \
plural, one {en la misma película} other {en las mismas # películas}}: {mine, number, ::.0} en promedio, frente a \
{theirs, number, ::.0}.`,
	'taste.dislike': '**El rechazo más raro**: {movie} {stars}; los demás le dan {theirs, number, ::.0}.',
	'taste.picture':
		'Dos gráficas de barras: cuántas veces se dio cada número de estrellas y cuántas películas hay de cada década.',
	'taste.legend': `Izquierda: estrellas dadas, de ½ a 5; el punto es el promedio, el anillo el de los demás. \
Derecha: películas por década.`,

	// Watchlist
	'watchlist.show.description': 'Todas, primero las que más te gustarían',
	'watchlist.add.name': 'agregar',
	'watchlist.rated': 'Calificaste **{movie}**, así que ya la viste: en pendientes va lo que te falta por ver.',
	'watchlist.empty': 'No tienes nada pendiente. Con `/pendientes agregar` y un título anotas una película.',
	'watchlist.order.suits': 'Primero las que más te gustarían',
	'watchlist.added': `{movie}
En tu lista de pendientes. Saldrá de ahí cuando la califiques o la marques como vista.`,

	// Similar
	'similar.outside':
		'Demasiado poca gente calificó {movie} ({genres}) como para saber a qué se parece. Calificarla sí que puedes.',

	// Query
	'query.yearsSwapped': '{from} es posterior a {to}, así que ninguna película encaja: cambia los dos años de lugar.',
	'filter.noServices': `No puedo decirte qué hay en streaming: quien me administra no puso ningún token de TMDB. \
Quita \`disponible-en\`.`,

	// Genres, by their name in MovieLens
	'genre.Thriller': 'Suspenso',

	'theme.computer animation': 'Animación por computadora',
	'theme.feel-good': 'Buena onda',
	'theme.high school': 'Secundaria',
	'theme.high school comedy': 'Comedia de secundaria',
	'theme.psychological thriller': 'Suspenso psicológico',
	'theme.suspenseful': 'Suspenso',

	// Movies of each genre, as a heading begins
	'movies.Thriller': 'Películas de suspenso',

	// Until a taste is known
	'taste.missing': `{count, plural, one {Con # calificación más} other {Con # calificaciones más}}, las \
recomendaciones empezarán a ser buenas.`,
	'taste.enough': `{count, plural, one {# película calificada} other {# películas calificadas}}: \`/recomendar\` \
ya conoce tu gusto.`,
	'taste.known': '{count, plural, one {# película calificada} other {# películas calificadas}}.',

	// Recommend
	'recommend.fromRatings': 'A partir de {count, plural, one {una calificación} other {tus # calificaciones}}.',
	'recommend.fromBoth': `A partir de {count, plural, one {tu única calificación} other {tus # calificaciones}} y \
del perfil «{persona}».`,
	'recommend.noneFit': '**{movies}**: no me queda nada que no hayas calificado u ocultado. Amplía la búsqueda.',
	'match.unknown': 'poca gente la calificó; la sugiero por quien la dirige y por sus temas',
	'match.meaning': `la probabilidad de que le des cuatro estrellas o más si la ves, según {count, plural, =0 {tu \
perfil} one {una calificación} other {# calificaciones}}`,
	'reason.ratings': 'por tus calificaciones: {movies}',
	'reason.against': 'en contra: tus calificaciones de {movies}',
	'reason.againstGenre': 'en contra: {genre}, y tus calificaciones de {movies}',
	'reason.despite': 'pese a tus calificaciones: {movies}',
	'reason.popular': 'le gusta a mucha gente; tengo pocas calificaciones tuyas para afinar',

	// Quick start
	'quickStart.fresh': 'Califica las películas que hayas visto o elige un perfil para empezar.',
	'quickStart.noRatings':
		'Todavía no conozco tu gusto. Califica las películas que hayas visto o elige un perfil para empezar.',
	'quickStart.allOutside': `De las películas que calificaste sé demasiado poco. Califica algunas que haya visto \
más gente o elige un perfil para empezar.`,
	'quickStart.allMiddling': `Tres estrellas me dicen que una película no estuvo mal, pero no qué te encanta. \
Califica una que te encante con cuatro o cinco, o elige un perfil para empezar.`,
	'quickStart.allLow': `Hasta ahora solo me dijiste lo que no te gusta. Califica una película que te encante o \
elige un perfil para empezar.`,
	'quickStart.exhausted':
		'No me quedan películas conocidas que ofrecerte. Califica la que quieras con `/calificar` y su título.',

	// Several people
	'people.unknown': 'No entendí a quién nombras. Elige a la gente de la lista mientras escribes.',
	'compare.command.description': 'Cuánto se parecen tú y otra persona, y qué pueden ver',
	'compare.basis': `{shared, plural, =0 {No calificaron ninguna película en común, así que esto aún no dice \
nada: a dos personas al azar les sale un 50 %.} one {A partir de una película calificada en común; a dos personas al \
azar les sale un 50 %, y una película dice poco.} other {A partir de # películas calificadas en común; a dos \
personas al azar les sale un 50 %, y pocas películas dicen poco.}}`,
	'compare.apart': '**En lo que menos coinciden**',
	'compare.forOther': '**Le encanta a {lover} y le gustaría a {person}:** {movies}',
	'compare.self': 'Contigo coincides en un 100 %, y les deseo una noche estupenda. Nombra a otra persona.',
	'group.basis':
		'●●● muy probable, ●●○ probable, ●○○ menos probable. Quedan fuera las que alguien ya calificó, vio u ocultó.',
	'group.uncounted': `Con {people} me guié por lo que le gusta a casi todo el mundo, porque no conozco \
calificaciones que compartan. Para contar más, presionen el botón; \`/privacidad compartir\` decide quién ve qué.`,
	'group.none': '**{movies}** para {people}: entre todos ya calificaron u ocultaron todo. Amplíen la búsqueda.',

	// Persona
	'persona.command.description': 'Lo que les recomiendo a fans del terror, de Disney…',
	'persona.started': `Listo: tus recomendaciones parten ahora del perfil «{persona}». No escribí calificaciones \
en tu nombre. Las películas que califiques tú cuentan a su lado y, a partir de {most}, el perfil se hace a un \
lado. Escribe /recomendar.`,
	'persona.stopped': 'Listo: el perfil «{persona}» ya no cuenta. Tus recomendaciones salen solo de tus calificaciones.',
	'persona.notUsed': 'No usas ningún perfil. Tus recomendaciones salen solo de tus calificaciones.',
	'persona.horror.about': 'Asesinos con cuchillo, casas embrujadas y ruidos en plena noche',
	'persona.action.about': 'Persecuciones, explosiones y frases para la historia',
	'persona.crime.about': 'Gánsteres, atracos y policías que no son mucho mejores',
	'persona.indie.about': 'Películas pequeñas e irónicas sobre gente que no termina de encajar',
	'persona.comedy.about': 'Señores hechos y derechos haciendo payasadas',

	// Privacy
	'privacy.sharing.description': 'Quién puede ver qué tanto te gustará una película',
	'privacy.training.description': 'Si tus calificaciones me entrenan para todo el mundo',
	'sharing.off.about':
		'Para los grupos es como si no hubieras calificado nada; no sales en /gustos ni en /servidor top',
	'sharing.nights.about': 'Los grupos que eligen película ven qué tanto te gustará: ●●○, nunca tus estrellas',
	'sharing.current': `### Qué compartes
**{level}**: {about}.
Cuenta desde ahora, en todos los lugares donde me uses. \`/privacidad ver\` dice qué guardo.`,
	'training.on.about': `Desde el próximo entrenamiento, también aprendo de tus calificaciones qué películas van \
juntas. Lo que aprendo no nombra a nadie ni guarda las estrellas de nadie`,
	'training.off.about': 'Tus calificaciones hacen tus propias listas, y no aprendo nada de ellas para los demás',
	'training.current': '### ¿Me entrenan tus calificaciones?\n**{choice}**: {about}.',
	'training.forgets': 'Lo que aprendí de tus calificaciones hasta ahora se va con el próximo entrenamiento.',
	'training.start': 'Entrénate con mis calificaciones',
	'training.stop': 'No te entrenes con mis calificaciones',
	'privacy.stored': `### Qué guardo sobre ti
• {ratings, plural, one {# calificación} other {# calificaciones}}: la película, tus estrellas y cuándo las diste
• {dismissals, plural, one {# película que marcaste como vista} other {# películas que marcaste como vistas}} o \
sin interés
• {shown, plural, one {# película} other {# películas}} que te recomendé y cuándo, para no repetirme
• {watchlist, plural, one {# película} other {# películas}} en tu lista de pendientes
• {imports, plural, one {# importación} other {# importaciones}}: qué cambió cada una, para poder deshacerla, y \
{openRows, plural, one {# fila} other {# filas}} que puedes aclarar
• {nights, plural, one {# noche de cine} other {# noches de cine}} de los últimos 90 días: si viniste, tus votos, \
qué propusiste y qué tanto te gustarían las películas
• {persona}
• {country}
• {servers, plural, one {# servidor} other {# servidores}} donde me usaste
• qué elegiste compartir: {sharing}
• si tus calificaciones me entrenan: {training}

Todo va con tu ID de usuario de Discord, en un archivo de base de datos de quien administra este bot. Nunca leo ni \
guardo mensajes. Los títulos que no conozco se cuentan, sin anotar quién los pidió.
\`/privacidad exportar\` te lo da todo, \`/privacidad borrar\` lo elimina todo.`,
	'privacy.exported': `Todo lo que guardo sobre ti: {ratings, plural, one {# calificación} other {# \
calificaciones}}, {dismissals, plural, one {# película oculta} other {# películas ocultas}}. Las tablas son tus \
calificaciones para Letterboxd y para lo que lea exportaciones de IMDb; \`/importar\` acepta de vuelta cualquiera \
de estos archivos.`,
	'privacy.question': `¿Borro todo lo que guardo sobre ti? Son {ratings, plural, one {# calificación} other {# \
calificaciones}}, {dismissals, plural, one {# película oculta} other {# películas ocultas}}, tu lista de \
pendientes, tus importaciones, tu parte en las noches de cine, lo que te recomendé y todo lo que elegiste. **No se \
puede deshacer**; \`/privacidad exportar\` hace antes una copia.`,
	'privacy.kept': 'No se borró nada.',
	'privacy.deleted': `Borrado: {ratings, plural, one {# calificación} other {# calificaciones}}, {dismissals, \
plural, one {# película oculta} other {# películas ocultas}} y todo lo demás que tenía sobre ti.`,

	// Server
	'server.command.description': 'Lo que le gusta a la gente de este servidor',
	'server.top.description': 'Las favoritas de este servidor, según quienes comparten aquí sus calificaciones',
	'server.what.description': 'Qué lista; la de las mejor calificadas si no lo pones',
	'server.best': 'mejor calificadas',
	'server.mostRated': 'más calificadas',
	'server.active': 'quién califica más',
	'server.best.heading': '### 🏆 Las mejor calificadas aquí',
	'server.mostRated.heading': '### 🎟️ Las más calificadas aquí',
	'server.active.heading': '### ✍️ Quién califica más',
	'server.new.heading': '### 🆕 Calificadas aquí por varias personas en los últimos 30 días',
	'server.likes': 'Esto les gusta más que a la mayoría: {genres}; y, sobre todo, las películas de los años {decade}.',
	'server.basis': `-# A partir de {people, plural, one {una persona que me usó aquí y eligió} other {# personas \
que me usaron aquí y eligieron}} \`/privacidad compartir nivel: servidor\`.`,
	'server.averages': 'Cada película necesita a tres de ellas; los promedios tiran hacia el centro y van redondeados.',
	'server.none': `Aquí no hay nada todavía. Una película necesita calificaciones de tres personas que me hayan \
usado aquí y compartan con este servidor; de momento {people, plural, =0 {no comparte nadie} one {comparte una \
persona} other {comparten # personas}}. Con \`/privacidad compartir nivel: servidor\` cuentas tú también.`,

	// Settings
	'settings.command.description': 'Cómo funciono en este servidor, para quien lo administra',
	'settings.zone.description': 'Con qué zona horaria leo las noches de cine: America/Mexico_City, por ejemplo',
	'settings.direct': 'Los ajustes son de un servidor. Escribe /ajustes en uno que administres.',
	'settings.notAllowed': 'Solo quien tiene el permiso «Administrar servidor» puede ver y cambiar los ajustes.',

	// Help
	'help.start': `**Empieza por aquí**
\`/calificar\` El rey león 5 · con cinco películas ya hay buenas recomendaciones
\`/recomendar\` películas para ti, con su porqué · \`género\`, \`sin-género\`, un año en \`desde\` y \`hasta\`, \
\`país\`, \`idioma\`, \`dirección\`, \`disponible-en\` y \`minutos-máximo\` acotan la búsqueda; \`con\` dice quién \
la ve contigo; el \`ánimo\` va de lo seguro a lo atrevido; \`cantidad\` dice cuántas y \`en-privado\` te las \
enseña solo a ti
\`/perfil\` Terror · lo que les recomiendo a fans del terror; puedes empezar por ahí`,
	'help.look': `**Date una vuelta**
\`/película\` una película, tus estrellas y si es para ti
\`/parecidas\` películas que le gustan a la misma gente
\`/gustos\` cuánto se parecen tú y otra persona, y qué pueden ver
\`/servidor\` lo que le gusta a la gente de este servidor
\`/pendientes\` las películas que quieres ver, y una de ellas para esta noche
\`/noche-de-cine\` elijan una película: quién viene, qué le gusta a todo el mundo, votación y recordatorio`,
	'help.ratings': `**Tus calificaciones**
\`/calificaciones\` todas, para cambiarlas o quitarlas
\`/quitar-calificación\` quita una
\`/importar\` trae lo que calificaste en Letterboxd, IMDb, Trakt o donde sea
\`/privacidad\` mira, exporta o borra lo que guardo, y decide quién ve qué
\`/ajustes\` cómo funciono en un servidor, para quien lo administra`,
	'help.titles': `Los títulos no tienen que ser exactos: basta con «el padrino 2», «amelie» u «oceans 11». Si \
hay varias películas con el mismo título, agrega el año.`,
	'help.credits': `-# Películas y calificaciones de las que aprendí: \
[MovieLens](https://grouplens.org/datasets/movielens/)
-# Otros títulos y datos: [omdb.org](https://www.omdb.org/), [CC BY 2.0 \
DE](https://creativecommons.org/licenses/by/2.0/de/)
-# Películas nuevas: [Wikidata](https://www.wikidata.org/), CC0`,

	// The playground's server. The page sends nothing that most of these refuse.
	'playground.tooMany': 'Demasiado a la vez. Espera un minuto.',
	'playground.failed': 'Algo falló en el entorno de pruebas; su registro dice qué.',
	'playground.notManager': 'Solo quien administra un servidor puede elegir su idioma.',

	// The playground's page. The file page.html and the scripts beside it name them.
	'page.manages': 'administra este servidor',
	'page.topic': 'Un canal de Discord en tu propia computadora. Escribe / para hablar con Matinee.',
	'page.topicDirect': 'Un mensaje directo en tu propia computadora. Aquí solo están tú y Matinee.',
	'page.creditMovieLens': 'Películas y calificaciones de las que aprendió Matinee: MovieLens',
	'page.noAnswer': 'El entorno de pruebas no responde. ¿Sigue corriendo en la terminal?',
	'page.badStatus': 'El entorno de pruebas respondió con el estado {status}.',
	'page.showSpoiler': 'Spoiler: presiona para verlo',
	'page.used': '{name} usó {command}',
	'page.pressed': '{name} presionó un botón',
	'page.restarted':
		'El entorno de pruebas se reinició. Los mensajes de antes ya no están; lo que le contaste a Matinee, sí.',
} as const satisfies Language;
