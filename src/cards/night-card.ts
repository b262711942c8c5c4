import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { NightView, ShortlistedMovie } from '../rules/night/view-night.ts';
import type { Texts } from '../texts/texts.ts';
import { describeFits } from './describe-fits.ts';
import { formatTime } from './format-time.ts';
import { type Block, button, container, row, section, text } from './message.ts';
import { nameMovie } from './name-movie.ts';
import { namePerson } from './name-people.ts';
import { answerButtons } from './night-buttons.ts';
import { describeNight } from './night-heading.ts';
import { showDecided } from './night-result-card.ts';

/**
 * The one message of a night, from the first answer to the end. With eight movies it has all 40 components.
 *
 * @param mayWrite whether the bot may write in the channel by itself; else the message says what it cannot do
 */
export function showNight(view: NightView, mayWrite: boolean, texts: Texts): Block[] {
	const { id, state } = view.night;
	const note = mayWrite ? '' : texts.say('night.noPermission');
	if (state === 'open') return showOpen(view, note, texts);
	if (state === 'decided') return showDecided(view, note, texts);
	const ended = texts.say(state === 'cancelled' ? 'night.cancelled' : 'night.over');
	const winner = view.winner && state === 'over' ? [text(nameMovie(view.winner.movie, texts))] : [];
	const canReturn = state === 'cancelled' && !view.hasBegun;
	const reopen = button(texts.say('night.reopen'), customId('movienight', 'reopen', id));
	return [
		container(
			text(describeNight(view, texts)),
			...winner,
			text(ended),
			...(canReturn ? [row(reopen), text(`-# ${texts.say('night.canReopen')}`)] : []),
		),
	];
}

function showOpen(view: NightView, note: string, texts: Texts): Block[] {
	const { night, movies } = view;
	return [
		container(
			text(describeNight(view, texts)),
			row(...answerButtons(night.id, texts)),
			...movies.map((each) => section(describeListed(each, view, texts), voteButton(each, view, texts))),
			row(...listButtons(view, texts)),
			row(...hostButtons(view, texts)),
			text(`-# ${texts.join([describeVoting(view, texts), note])}`),
		),
	];
}

function describeListed(listed: ShortlistedMovie, { night }: NightView, texts: Texts): string {
	const { movie, entry, vetoes } = listed;
	const fits = describeFits(listed, texts);
	const facts = [
		vetoes > 0 && !night.isSecret ? texts.say('night.vetoed') : '',
		entry.reason === undefined ? '' : texts.say(`night.reason.${entry.reason}`),
		entry.bestFor === undefined ? '' : texts.say('night.bestFor', { person: namePerson(entry.bestFor) }),
		entry.nominatedBy === undefined ? '' : texts.say('night.nominatedBy', { person: namePerson(entry.nominatedBy) }),
		entry.source === 'carried' ? texts.say('night.carried') : '',
	].filter((fact) => fact !== '');
	const lines = [nameMovie(movie, texts), fits === '' ? '' : `-# ${fits}`];
	if (facts.length > 0) lines.push(`-# ${facts.join(' · ')}`);
	return lines.filter((line) => line !== '').join('\n');
}

function voteButton({ movie, approvals }: ShortlistedMovie, { night }: NightView, texts: Texts) {
	const label = night.isSecret ? texts.say('night.voteSecretly') : texts.say('night.vote', { count: approvals });
	return button(label, customId('movienight', 'vote', night.id, movie.id), ButtonStyle.Primary);
}

function listButtons({ night, movies, unknown }: NightView, texts: Texts) {
	const { id, allowsVetoes } = night;
	return [
		button(texts.say('night.nominate'), customId('movienight', 'nominate', id)),
		button(texts.say('night.others'), customId('movienight', 'others', id)),
		...(allowsVetoes && movies.length > 0
			? [button(texts.say('night.veto'), customId('movienight', 'vetoes', id), ButtonStyle.Danger)]
			: []),
		...(unknown.length > 0 ? [button(texts.say('night.countMe'), customId('recommend', 'mine'))] : []),
	];
}

function hostButtons({ night: { id, allowsVetoes } }: NightView, texts: Texts) {
	const switchId = customId('movienight', 'switch', id, allowsVetoes ? 'off' : 'on');
	return [
		button(texts.say('night.close'), customId('movienight', 'close', id)),
		button(texts.say(allowsVetoes ? 'night.vetoesOff' : 'night.vetoesOn'), switchId),
		button(texts.say('night.cancel'), customId('movienight', 'cancel', id)),
	];
}

function describeVoting(view: NightView, texts: Texts): string {
	const { night, unknown } = view;
	const sentences = [
		texts.say('night.closes', { when: formatTime(night.closesAt, 'R') }),
		describeList(view, texts),
		night.isSecret ? texts.say('night.secret') : '',
		unknown.length === 0 ? '' : texts.say('night.unknown', { count: unknown.length }),
	];
	return texts.join(sentences);
}

/** What the list lacks. */
function describeList({ night, movies, coming }: NightView, texts: Texts): string {
	if (coming.length === 0) return movies.length === 0 ? texts.say('night.noOne') : '';
	if (night.isStale) return texts.say('night.isMaking');
	return movies.length === 0 ? texts.say('night.noMovies') : '';
}
