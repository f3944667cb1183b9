/** Said in tenths: the method knows no better. */
export function chanceWords(chance: number): string {
  if (chance >= 0.995) return 'nearly certain'
  if (chance >= 0.95) return 'more than 9 in 10'
  if (chance < 0.005) return 'hardly any'
  if (chance < 0.05) return 'less than 1 in 10'
  return `about ${Math.min(9, Math.max(1, Math.round(chance * 10)))} in 10`
}
