/** @import { Usage } from './usage.js' */
import { element } from './element.js';
import { say } from './say.js';

/** For a person who has never been here. */
const FIRST_STEPS = /** @type {const} */ ([
	{ path: 'rate', example: 'page.exampleRate', label: 'page.firstRate' },
	{ path: 'recommend', label: 'page.firstRecommend' },
	{ path: 'persona', example: 'page.examplePersona', label: 'page.firstPersona' },
	{ path: 'help', label: 'page.firstHelp' },
]);

/**
 * Offers what to type first, among what can be typed here.
 *
 * @param {HTMLElement} list
 * @param {readonly Usage[]} usages
 * @param {(line: string) => void} run
 */
export function showFirstSteps(list, usages, run) {
	const steps = FIRST_STEPS.flatMap((step) => {
		const usage = usages.find(({ path }) => path === step.path);
		const example = 'example' in step ? ` ${say(step.example)}` : '';
		return usage ? [renderFirstStep(`/${usage.label}${example}`, say(step.label), run)] : [];
	});
	list.replaceChildren(...steps);
}

/**
 * @param {string} line
 * @param {string} label
 * @param {(line: string) => void} run
 */
function renderFirstStep(line, label, run) {
	const button = element(
		'button',
		{ class: 'first-step', type: 'button', onclick: () => run(line) },
		element('code', {}, line),
		element('span', {}, label),
	);
	return element('li', {}, button);
}
