/** `Qualifying by 15 Mar 2027 is very unlikely.`, and where there is a share of ten, the chance. */
export function qualifyingWords(chance: number, on: string): string {
  const words = chanceWords(chance)
  return /\d/.test(words) ? `The chance to qualify by ${on} is ${words}.` : `Qualifying by ${on} is ${words}.`
}

/** Said in tenths: the method knows no better. */
export function chanceWords(chance: number): string {
  if (chance >= 0.995) return 'nearly certain'
  if (chance >= 0.95) return 'more than 9 in 10'
  if (chance < 0.005) return 'very unlikely'
  if (chance < 0.05) return 'less than 1 in 10'
  return `about ${Math.min(9, Math.max(1, Math.round(chance * 10)))} in 10`
}
