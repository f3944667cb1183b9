import type { ValueWords } from '../../../scoring/programme'
import { CHOICES, DECISIONS } from './decisions'

/** What a decision is called, and what each of its choices means. @throws Error for what is no decision */
export function decisionWords(key: string): ValueWords {
  const found = DECISIONS.find((decision) => decision.key === key)
  if (!found) throw new Error(`${key} is no decision`)
  const meanings = CHOICES[found.key].map((choice, at) => `${choice}: ${found.says[at] ?? found.notOffered}`)
  return [`Decision ${found.number}`, meanings.join('; ')]
}
