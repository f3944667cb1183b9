const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl']
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Names that people write and no list of regions has. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'us',
  'u.s.a.': 'us',
  'united states of america': 'us',
  uk: 'gb',
  'great britain': 'gb',
  england: 'gb',
  'the netherlands': 'nl',
  holland: 'nl',
  'czech republic': 'cz',
  turkey: 'tr',
  'republic of korea': 'kr',
  uae: 'ae',
  'ivory coast': 'ci',
  'hong kong': 'hk',
  macedonia: 'mk',
}

let known: ReadonlyMap<string, string> | null = null

/**
 * Names of countries in lower case, in seven languages and without accents too, their two letters, and the two letters of
 * each: `germany`, `deutschland`, `de` → `de`. Made once, when wanted.
 */
export function countryCodes(): ReadonlyMap<string, string> {
  known ??= new Map([...LANGUAGES.flatMap(namesIn), ...Object.entries(OTHER_NAMES)])
  return known
}

function namesIn(language: string): [string, string][] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  return regions().flatMap((code) => {
    const name = names.of(code)?.toLowerCase()
    const letters = code.toLowerCase()
    return name ? [letters, name, withoutMarks(name)].map((one): [string, string] => [one, letters]) : []
  })
}

/** Without those of countries that are no more, which are called as their successors. */
const regions = () =>
  LETTERS.flatMap((one) => LETTERS.map((other) => `${one}${other}`)).filter(
    (code) => new Intl.Locale(`und-${code}`).region === code,
  )

const withoutMarks = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '')

/** `Germany`, `germany ` and `DE` are one: the key by which countries are compared. What is no country is itself. */
export function countryKey(country: string): string {
  const text = country.replace(/\s+/g, ' ').trim().toLowerCase()
  const codes = countryCodes()
  return codes.get(text) ?? codes.get(withoutMarks(text)) ?? text
}

/** null where either is not known. */
export const isSameCountry = (one: string | null, other: string | null): boolean | null =>
  one === null || other === null || one.trim() === '' || other.trim() === ''
    ? null
    : countryKey(one) === countryKey(other)
