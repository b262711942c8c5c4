import { customId } from '../bot/custom-id.ts';
import type { NightView, ShortlistedMovie } from '../rules/night/view-night.ts';
import type { Texts } from '../texts/texts.ts';
import { describeFits } from './describe-fits.ts';
import { type Block, button, container, menu, row, text } from './message.ts';
import { movieLines } from './movie-lines.ts';
import { linksOf } from './movie-links.ts';
import { nameGenres } from './name-genre.ts';
import { nameMovie, nameMovieBriefly } from './name-movie.ts';
import { answerButtons, rateButtons } from './night-buttons.ts';
import { describeNight } from './night-heading.ts';

/** What was decided and how, with links; before the movie begins people can still come, and the host can override. */
export function showDecided(view: NightView, note: string, texts: Texts): Block[] {
	const { night, winner, hasBegun } = view;
	if (!winner) return [container(text(describeNight(view, texts)), text(texts.say('night.noWinner')))];
	const links = linksOf(winner.movie);
	return [
		container(
			text(describeNight(view, texts)),
			text(describeWinner(winner, texts)),
			text(`-# ${texts.join([describeCount(view, winner, texts), note])}`),
			...(links.length > 0 ? [row(...links)] : []),
			...(hasBegun
				? [row(...rateButtons(night.id, texts))]
				: [row(...answerButtons(night.id, texts)), ...overrideRows(view, winner, texts)]),
		),
	];
}

function describeWinner(winner: ShortlistedMovie, texts: Texts): string {
	const fits = describeFits(winner, texts);
	const lines = [
		texts.say('night.winner', { movie: nameMovie(winner.movie, texts) }),
		nameGenres(winner.movie.genres, texts),
		fits === '' ? '' : `-# ${fits}`,
	];
	return lines.filter((line) => line !== '').join('\n');
}

/** How it was chosen, and what else got votes. */
function describeCount(view: NightView, winner: ShortlistedMovie, texts: Texts): string {
	const { night, movies, favourite } = view;
	const named = night.isOverridden ? [winner, favourite] : [winner];
	const others = movies.filter((each) => !named.includes(each) && (each.approvals > 0 || each.vetoes > 0));
	const counts = others.map((each) =>
		texts.say(each.vetoes > 0 ? 'night.countVetoed' : 'night.count', {
			movie: nameMovieBriefly(each.movie, texts),
			count: each.approvals,
		}),
	);
	const rest = counts.length === 0 ? '' : texts.say('night.counts', { movies: texts.enumerate(counts) });
	return texts.join([describeChoice(view, winner, texts), rest]);
}

function describeChoice({ night, movies, favourite, coming }: NightView, winner: ShortlistedMovie, texts: Texts) {
	if (night.isOverridden)
		return texts.say('night.overridden', { movie: favourite ? nameMovieBriefly(favourite.movie, texts) : '' });
	if (coming.length === 0) return texts.say('night.wonForNoOne');
	if (winner.approvals === 0) return texts.say('night.wonWithout');
	const rivals = movies.filter((each) => each !== winner && each.vetoes === winner.vetoes);
	const isTie = rivals.some(({ approvals }) => approvals === winner.approvals);
	return texts.say(isTie ? 'night.wonTie' : 'night.won', { count: winner.approvals });
}

function overrideRows({ night, movies }: NightView, winner: ShortlistedMovie, texts: Texts) {
	const others = movies.filter((each) => each !== winner).map(({ movie }) => movie);
	const cancel = row(button(texts.say('night.cancel'), customId('movienight', 'cancel', night.id)));
	if (others.length === 0) return [cancel];
	const overrideId = customId('movienight', 'override', night.id);
	return [row(menu(texts.say('night.override'), overrideId, movieLines(others, texts))), cancel];
}
