/**
 * Every text a person sees, in English, the language that all others fall back to.
 *
 * Texts are ICU messages: `{title}` is a value, `{count, plural, one {# movie} other {# movies}}` a plural. A key begins with the
 * command or card that says it.
 */
export const english = {
	'dispatch.unknownCommand': "I don't know the command /{command}. Type /help to see mine.",
	'dispatch.oldButton': 'That button is not one of mine any more. Type the command again for a fresh one.',
	'dispatch.failed':
		'Something went wrong on my side. Try again; if it keeps happening, tell whoever runs me: error {errorId}.',

	// The playground's server. The page sends nothing that most of these refuse.
	'playground.foreignHost': 'The playground answers only under its own address.',
	'playground.foreignPage': 'The playground takes nothing from other web pages.',
	'playground.noOrigin': 'The playground takes a change only from its own page: the request must say its Origin.',
	'playground.tooMany': 'That was too much at once. Wait a minute.',
	'playground.tooLarge': 'That is too long for the playground. Send something shorter.',
	'playground.notJson': 'The playground takes JSON alone.',
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
} as const satisfies Readonly<Record<string, string>>;
