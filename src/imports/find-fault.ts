import type { RowFault } from './history.ts';

/**
 * What services in other languages call things that are no movies. A word that is not here is taken for a movie: the
 * id decides.
 */
const EPISODE = /episod|épisode|odcinek|folge|aflevering|avsnitt|afsnit|bölüm|эпизод|एपिसोड|エピソード/i;
const GAME = /game|videogioco|videospiel|videojuego|jeu vid|videogra|gra wideo|игра/i;
const SERIES = new RegExp(
	[
		'series\\b|serie(?!s of)|série|serial|serien|miniseri|\\btv ?show|^shows?$|^tv$|^anime$|podcast',
		'^season|staffel|stagione|temporada|saison|dizi|сериал|シリーズ',
	].join('|'),
	'i',
);

/** Finds what a type of title stands for, when it is no movie. @example findFault('Mini serie TV') // 'series' */
export function findFault(type: string): RowFault | undefined {
	const plain = type.trim().replace(/([a-z])([A-Z])/g, '$1 $2');
	if (EPISODE.test(plain)) return 'episode';
	if (GAME.test(plain)) return 'game';
	return SERIES.test(plain) ? 'series' : undefined;
}
