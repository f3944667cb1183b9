const TOKEN = /\d+|\p{L}+|\S/gu

/** The tokens of a cell, and how far it is read. */
export class Tokens {
  at = 0
  private readonly all: readonly string[]

  constructor(readonly text: string) {
    this.all = text.match(TOKEN) ?? []
  }

  peek = (ahead = 0): string => this.all[this.at + ahead] ?? ''
  ends = (): boolean => this.at >= this.all.length

  /** The next token, if it is one of these, whatever its letters' case. */
  take(...words: string[]): boolean {
    return this.takeOf(words)
  }

  takeAll(words: readonly string[]): void {
    while (this.takeOf(words));
  }

  takeOf(words: readonly string[]): boolean {
    const token = this.all[this.at]
    if (token === undefined || isNumber(token)) return false
    const found = words.includes(token) || words.includes(token.toLowerCase())
    if (found) this.at += 1
    return found
  }

  /** The next token, if it is a number of so many digits. */
  number(least: number, most: number): string | null {
    const token = this.peek()
    if (!isNumber(token) || token.length < least || token.length > most) return null
    this.at += 1
    return token
  }

  rest = (): string[] => this.all.slice(this.at)
}

export const isNumber = (token: string): boolean => token >= '0' && token < ':'
