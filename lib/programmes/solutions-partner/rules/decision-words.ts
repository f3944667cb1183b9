import type { ValueWords } from '../../../scoring/programme'
import { SOLUTIONS_PARTNER } from '../programme'
import { CHOICES, DECISIONS, type Decision } from './decisions'

/** @throws Error for what is no decision */
function decisionNamed(key: string): Decision {
  const found = DECISIONS.find((decision) => decision.key === key)
  if (!found) throw new Error(`${key} is no decision`)
  return found
}

/** The programme with what its decisions are called, and what each of their choices means. */
export const CAPABILITY_NAME = {
  ...SOLUTIONS_PARTNER,
  firstData:
    'Six reports of Partner Center make the scores; until a file is there, what it decides is unknown.',
  valueWords(key: string): ValueWords {
    const { number, name } = decisionNamed(key)
    return [name, `Decision ${number}`]
  },
  sayValue(key: string, value: string | null): string {
    const { key: known, says } = decisionNamed(key)
    const choices: readonly (string | null)[] = CHOICES[known]
    return says[choices.indexOf(value)] ?? value ?? ''
  },
}
