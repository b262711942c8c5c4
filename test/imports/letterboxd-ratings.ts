/** Six ratings, as Letterboxd exports them. */
export const LETTERBOXD_RATINGS = [
	'Date,Name,Year,Letterboxd URI,Rating',
	'2020-01-02,Heat,1995,x,4.5',
	'2020-01-03,Jaws,1975,x,4',
	'2020-01-04,Split,2016,x,3',
	'2020-01-05,Alien,1979,x,5',
	'2020-01-06,Psycho,1960,x,5',
	'2020-01-07,Up,2009,x,2.5',
].join('\n');
