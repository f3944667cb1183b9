import { type LinkProblem, type LinkProblemCode, linkProblem } from './link-problems'

/** What copying does to a link, and how each is undone; in this order. */
const STEPS: readonly [LinkProblemCode, (text: string) => string][] = [
  ['hidden_characters', (text) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')],
  ['quotes', (text) => text.replace(/[“”„‟«»‘’‚‛‹›"'`´<>]/g, '')],
  ['dashes', (text) => text.replace(/[‐‑‒–—―−﹣－]/g, '-')],
  ['escaped', (text) => text.replace(/&(?:(?:amp|#38|#x26);)+/gi, '&')],
  ['spaces', (text) => text.replace(/\s+/g, '')],
]

/** The text without what copying left in it, and what that was. */
export function tidyLink(text: string): { text: string; problems: LinkProblem[] } {
  return STEPS.reduce<{ text: string; problems: LinkProblem[] }>(
    (before, [code, step]) => {
      const after = step(before.text)
      return after === before.text
        ? before
        : { text: after, problems: [...before.problems, linkProblem(code)] }
    },
    { text, problems: [] },
  )
}
