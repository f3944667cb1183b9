import { plainKey } from './plain-key'

/** Scales in words as survey tools write them, from the worst answer to the best; spellings of one answer by `/`. */
const SCALES: readonly (readonly [string, string, string, string, string])[] = [
  // English
  [
    'Strongly disagree / Completely disagree / Totally disagree',
    'Disagree / Somewhat disagree',
    'Neutral / Neither agree nor disagree / Undecided',
    'Agree / Somewhat agree',
    'Strongly agree / Completely agree / Totally agree',
  ],
  [
    'Very dissatisfied / Extremely dissatisfied / Very unsatisfied',
    'Dissatisfied / Somewhat dissatisfied / Unsatisfied',
    'Neutral / Neither satisfied nor dissatisfied',
    'Satisfied / Somewhat satisfied',
    'Very satisfied / Extremely satisfied',
  ],
  ['Very poor', 'Poor', 'Average / Fair', 'Good', 'Very good / Excellent'],
  [
    'Very unlikely / Extremely unlikely',
    'Unlikely / Somewhat unlikely',
    'Neutral / Neither likely nor unlikely',
    'Likely / Somewhat likely',
    'Very likely / Extremely likely',
  ],
  // German
  [
    'Stimme überhaupt nicht zu / Stimme gar nicht zu / Trifft überhaupt nicht zu / Trifft gar nicht zu',
    'Stimme nicht zu / Stimme eher nicht zu / Trifft eher nicht zu',
    'Neutral / Weder noch / Teils teils / Unentschieden / Stimme weder zu noch nicht zu',
    'Stimme zu / Stimme eher zu / Trifft eher zu',
    'Stimme voll und ganz zu / Stimme voll zu / Stimme vollkommen zu / Stimme völlig zu / Trifft voll und ganz zu / Trifft voll zu',
  ],
  [
    'Sehr unzufrieden',
    'Unzufrieden / Eher unzufrieden',
    'Neutral / Weder zufrieden noch unzufrieden',
    'Zufrieden / Eher zufrieden',
    'Sehr zufrieden',
  ],
  ['Sehr schlecht', 'Schlecht', 'Mittelmäßig / Durchschnittlich', 'Gut', 'Sehr gut / Ausgezeichnet'],
  // French
  [
    "Pas du tout d'accord / Pas du tout d’accord",
    "Pas d'accord / Plutôt pas d'accord / En désaccord",
    "Neutre / Ni d'accord ni pas d'accord / Sans opinion",
    "D'accord / Plutôt d'accord",
    "Tout à fait d'accord / Entièrement d'accord",
  ],
  [
    'Très insatisfait / Très insatisfaite / Pas du tout satisfait',
    'Insatisfait / Insatisfaite / Plutôt insatisfait',
    'Neutre / Ni satisfait ni insatisfait',
    'Satisfait / Satisfaite / Plutôt satisfait',
    'Très satisfait / Très satisfaite',
  ],
  ['Très mauvais', 'Mauvais', 'Moyen', 'Bon / Bien', 'Très bon / Très bien / Excellent'],
  // Spanish
  [
    'Totalmente en desacuerdo / Muy en desacuerdo',
    'En desacuerdo',
    'Neutral / Ni de acuerdo ni en desacuerdo',
    'De acuerdo',
    'Totalmente de acuerdo / Muy de acuerdo',
  ],
  [
    'Muy insatisfecho / Muy insatisfecha',
    'Insatisfecho / Insatisfecha',
    'Neutral / Ni satisfecho ni insatisfecho',
    'Satisfecho / Satisfecha',
    'Muy satisfecho / Muy satisfecha',
  ],
  ['Muy malo / Muy mal', 'Malo / Mal', 'Regular', 'Bueno / Bien', 'Muy bueno / Muy bien / Excelente'],
  // Portuguese
  [
    'Discordo totalmente',
    'Discordo / Discordo parcialmente',
    'Neutro / Não concordo nem discordo / Nem concordo nem discordo',
    'Concordo / Concordo parcialmente',
    'Concordo totalmente',
  ],
  [
    'Muito insatisfeito / Muito insatisfeita',
    'Insatisfeito / Insatisfeita',
    'Neutro / Nem satisfeito nem insatisfeito',
    'Satisfeito / Satisfeita',
    'Muito satisfeito / Muito satisfeita',
  ],
  ['Muito ruim / Péssimo', 'Ruim', 'Regular', 'Bom', 'Muito bom / Excelente / Ótimo'],
  // Italian
  [
    'Totalmente in disaccordo / Per niente d’accordo / Fortemente in disaccordo',
    'In disaccordo / Poco d’accordo',
    'Neutrale / Né d’accordo né in disaccordo',
    'D’accordo / Abbastanza d’accordo',
    'Totalmente d’accordo / Completamente d’accordo / Fortemente d’accordo',
  ],
  ['Molto insoddisfatto', 'Insoddisfatto', 'Neutrale', 'Soddisfatto', 'Molto soddisfatto'],
  // Dutch
  [
    'Helemaal mee oneens / Helemaal niet mee eens / Zeer mee oneens',
    'Mee oneens / Oneens / Niet mee eens',
    'Neutraal / Niet mee eens niet mee oneens',
    'Mee eens / Eens',
    'Helemaal mee eens / Zeer mee eens',
  ],
  ['Zeer ontevreden', 'Ontevreden', 'Neutraal', 'Tevreden', 'Zeer tevreden'],
  // Japanese
  [
    'まったくそう思わない / 全くそう思わない',
    'そう思わない / あまりそう思わない',
    'どちらともいえない / どちらでもない',
    'そう思う / ややそう思う',
    'とてもそう思う / 非常にそう思う / 強くそう思う',
  ],
  [
    '非常に不満 / とても不満',
    '不満 / やや不満',
    '普通 / どちらともいえない',
    '満足 / やや満足',
    '非常に満足 / とても満足',
  ],
]

const spellings = (answer: string): string[] => answer.split(' / ')

const NUMBERS = new Map(
  SCALES.flatMap((scale) =>
    scale.flatMap((answer, at) =>
      spellings(answer).map((word): [string, number] => [plainKey(word), at + 1]),
    ),
  ),
)

/** Which answer from 1 to 5 these words are; null: not one that is known. */
export const answerOfWords = (words: string): number | null => NUMBERS.get(plainKey(words)) ?? null

/**
 * The whole scale that fits these words best, as `{ "Strongly agree": "5", … }`: also the answers that nobody gave yet,
 * so that none of them is missed where it comes. Words written as in the file; null where none of them is known.
 */
export function scaleOfWords(found: readonly string[]): Record<string, string> | null {
  const keys = new Set(found.map(plainKey))
  const fits = (scale: (typeof SCALES)[number]) =>
    scale.flatMap(spellings).filter((word) => keys.has(plainKey(word))).length
  const best = Math.max(...SCALES.map(fits))
  if (best === 0) return null
  const scale = SCALES.filter((one) => fits(one) === best).flatMap((one) =>
    one.flatMap((answer, at) => spellings(answer).map((word): [string, number] => [word, at + 1])),
  )
  const known = new Map(scale.map(([word, number]) => [plainKey(word), { word, number }]))
  for (const word of found) {
    const number = answerOfWords(word)
    if (number !== null) known.set(plainKey(word), { word, number })
  }
  return Object.fromEntries([...known.values()].map(({ word, number }) => [word, String(number)]))
}
