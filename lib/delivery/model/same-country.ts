/** Names that people write and the list of regions does not have. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'us',
  'united states of america': 'us',
  uk: 'gb',
  'great britain': 'gb',
  england: 'gb',
  'the netherlands': 'nl',
  holland: 'nl',
  'czech republic': 'cz',
  turkey: 'tr',
  'republic of korea': 'kr',
  'south korea': 'kr',
  uae: 'ae',
  'ivory coast': 'ci',
  'hong kong': 'hk',
  macedonia: 'mk',
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
let known: Map<string, string> | null = null

/** English names of regions, and their codes. */
function regions(): Map<string, string> {
  if (known) return known
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  known = new Map(Object.entries(OTHER_NAMES))
  for (const code of LETTERS.flatMap((a) => LETTERS.map((b) => a + b))) {
    const name = names.of(code)
    if (!name) continue
    // Of several codes of one name, such as UK and GB, the first stands for all.
    const first = known.get(fold(name)) ?? code.toLowerCase()
    known.set(fold(name), first)
    known.set(code.toLowerCase(), first)
  }
  return known
}

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('.', '').replace(/\s+/g, ' ').trim().toLowerCase()

/** `Germany`, `germany ` and `DE` are one: the key by which countries are compared. What is no region is itself. */
export const countryKey = (text: string): string => regions().get(fold(text)) ?? fold(text)

/** null where either is not known. */
export const isSameCountry = (one: string | null, other: string | null): boolean | null =>
  one === null || other === null || one.trim() === '' || other.trim() === ''
    ? null
    : countryKey(one) === countryKey(other)
