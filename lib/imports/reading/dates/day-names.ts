/** English, German, French, Spanish, Portuguese, Italian, Dutch; without accents. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'janner', 'janvier', 'enero', 'janeiro', 'gennaio', 'januari'],
  ['february', 'februar', 'fevrier', 'febrero', 'fevereiro', 'febbraio', 'februari'],
  ['march', 'marz', 'maerz', 'mrz', 'mars', 'marzo', 'marco', 'maart', 'mrt'],
  ['april', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mei'],
  ['june', 'juni', 'juin', 'junio', 'junho', 'giugno'],
  ['july', 'juli', 'juillet', 'julio', 'julho', 'luglio'],
  ['august', 'aout', 'agosto', 'augustus'],
  ['september', 'septembre', 'septiembre', 'setiembre', 'setembro', 'settembre'],
  ['october', 'oktober', 'octobre', 'octubre', 'outubro', 'ottobre'],
  ['november', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dezember', 'decembre', 'diciembre', 'dezembro', 'dicembre'],
]
const WEEKDAYS = [
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag'],
  ...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  ...['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'],
  ...['segunda', 'terca', 'quarta', 'quinta', 'sexta', 'feira'],
  ...['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato', 'domenica'],
  ...['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
]
const SHORTEST_MONTH = 3
const MAX_KNOWN = 1_000
const SHORTEST_WEEKDAY = 2

/** The same few words fill a file: each is looked up once. */
function once<T>(look: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = look(word)
    if (known.size >= MAX_KNOWN) known.clear()
    known.set(word, found)
    return found
  }
}

/** `Sept`, `févr`, `Mrz` → 9, 2, 3: a whole name or its beginning; null where that is of no month or of two (`jui`). */
export const monthOf = once((word): number | null => {
  const text = plain(word)
  if (text.length < SHORTEST_MONTH) return null
  const found = MONTHS.flatMap((names, at) => (names.some((name) => name.startsWith(text)) ? [at + 1] : []))
  return found.length === 1 ? (found[0] ?? null) : null
})

export const isWeekday = once((word): boolean => {
  const text = plain(word)
  return text.length >= SHORTEST_WEEKDAY && WEEKDAYS.some((name) => name.startsWith(text))
})

/** Small letters without accents. */
export const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
