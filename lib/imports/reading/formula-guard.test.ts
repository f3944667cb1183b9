import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guard, unguard } from './formula-guard'

const FORMULA = '=+-@＝＋－＠'
const part = fc.constantFrom(
  ...FORMULA,
  ...[
    "'",
    '"',
    ' ',
    ';',
    ',',
    '|',
    '\t',
    '\r',
    '\n',
    '\r\n',
    'cmd',
    'L1',
    '-5',
    'ä',
    '\u00a0',
    '\ufeff',
    '𝑥',
  ],
)
const anyText = fc.oneof(
  fc.array(part, { maxLength: 10 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
)

/** What the previous version did: at the start, and by the half-width signs alone. */
const asBefore = (text: string) => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Every cell that a reader could make of it, whatever separates cells there, without quotes and blanks before it. */
const cellsOf = (text: string): string[] =>
  [...';,|\t'].flatMap((separator) =>
    text
      .split(/[\r\n]/)
      .flatMap((line) => line.split(separator).map((cell) => cell.replace(/^[\s"\ufeff]+/, ''))),
  )

describe('the guard against formulas', () => {
  it('leaves no cell that begins a formula, whatever the list separator is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const cell of cellsOf(guard(text)))
          expect(FORMULA.includes(cell.charAt(0)) && cell !== '').toBe(false)
        expect(guard(text)).not.toMatch(/^[\t\r\n]/)
      }),
    )
  })

  it('is taken off again exactly: any text comes back as it was, and no two are written alike', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unguard(guard(text))).toBe(text)
        expect(unguard(guard(guard(text)))).toBe(guard(text))
      }),
    )
  })

  it('is taken off files of the version before too, which guarded the start alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // A quote of the text's own before a sign that was not guarded then looks as if it were one of ours.
        fc.pre(unguard(text) === text || asBefore(text) !== text)
        fc.pre(!/[;,|\t\r\n]'/.test(text))
        expect(unguard(asBefore(text))).toBe(text)
      }),
    )
  })

  it.each([
    ['L1;=cmd|x', "L1;'=cmd|x"],
    ['=1', "'=1"],
    ["'=1", "''=1"],
    ['\n=1', "'\n'=1"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    ['a|+1,-2;@x', "a|'+1,'-2;'@x"],
    ['a"; "=1', 'a";\' "=1'],
    ['a\r\nb', 'a\r\nb'],
    ['R-1,O-2', 'R-1,O-2'],
    ['it\'s "fine"', 'it\'s "fine"'],
  ])('%j is written as %j', (text, written) => {
    expect(guard(text)).toBe(written)
  })
})
