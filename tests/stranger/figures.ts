/** 40 seats, 60 hours, 11 visits in North and 2 in South in the months April to June. */
export const FIGURES = [
  ['2026-04', 'seats', null, 30],
  ['2026-04', 'hours', null, 40],
  ['2026-04', 'visits', 'north', 6],
  ['2026-05', 'seats', null, 10],
  ['2026-05', 'visits', 'north', 3],
  ['2026-05', 'visits', 'south', 2],
  ['2026-06', 'hours', null, 20],
  ['2026-06', 'visits', 'north', 2],
] as const
