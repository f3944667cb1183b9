const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl']
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** As files write them besides. */
const ALSO: Readonly<Record<string, string>> = {
  uk: 'gb',
  'great britain': 'gb',
  usa: 'us',
  'united states of america': 'us',
  'the netherlands': 'nl',
  holland: 'nl',
  'czech republic': 'cz',
  uae: 'ae',
  'republic of korea': 'kr',
}

let known: ReadonlyMap<string, string> | null = null

/** Names of countries in lower case, and the two letters of each: `germany`, `deutschland` → `de`. Made once, when wanted. */
export function countryCodes(): ReadonlyMap<string, string> {
  known ??= new Map([...LANGUAGES.flatMap(namesIn), ...Object.entries(ALSO)])
  return known
}

function namesIn(language: string): [string, string][] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  return regions().flatMap((code) => {
    const name = names.of(code)
    return name ? [[name.toLowerCase(), code.toLowerCase()]] : []
  })
}

/** Without those of countries that are no more, which are called as their successors. */
const regions = () =>
  LETTERS.flatMap((one) => LETTERS.map((other) => `${one}${other}`)).filter(
    (code) => new Intl.Locale(`und-${code}`).region === code,
  )

/** The two letters of a country, or what was written, in lower case: what is alike is the same country. */
export const countryCode = (country: string): string => {
  const text = country.trim().toLowerCase()
  return countryCodes().get(text) ?? text
}
