import { describe, expect, it, vi } from 'vitest'
import { errorDetail, log, logConsole } from './log-line.mjs'

const SECRET = 'canary-Wilhelmina'

/** As both drivers make them: values in the message, and in fields beside it. */
function failedStatement(): Error {
  const driver = Object.assign(new Error(`duplicate key value: Key (email)=(${SECRET}) already exists.`), {
    name: 'PostgresError',
    code: '23505',
    detail: `Key (email)=(${SECRET})`,
    where: `COPY line 1: "${SECRET}"`,
    parameters: [SECRET],
    query: `insert into x values ('${SECRET}')`,
    constraint_name: 'users_email_key',
    table_name: 'users',
  })
  return new Error(
    `Failed query: insert into x values ($1)\nparams: ${SECRET}\n    at ${SECRET} (/tmp/${SECRET}.ts:1:1)`,
    {
      cause: driver,
    },
  )
}

describe('the log', () => {
  it('says of a failed statement where it was made, its code, table and constraint, and no value of it', () => {
    const detail = errorDetail(failedStatement())
    expect(JSON.stringify(detail)).not.toContain(SECRET)
    expect(detail).toMatchObject({
      error: 'Error',
      frames: expect.arrayContaining([
        expect.stringMatching(/^failedStatement \(.*log-line\.test\.ts:\d+:\d+\)$/),
      ]),
      cause: {
        error: 'PostgresError',
        code: '23505',
        table_name: 'users',
        constraint_name: 'users_email_key',
      },
    })
  })

  it.each([
    ['a parser', () => JSON.parse(`{"${SECRET}`)],
    ['an address', () => new URL(SECRET)],
    ['a header', () => new Headers({ a: `${SECRET}\u0100` })],
  ])('says nothing of the text that %s refused', (_, run) => {
    try {
      run()
    } catch (error) {
      expect(JSON.stringify(errorDetail(error))).not.toContain(SECRET)
      return
    }
    throw new Error('nothing was refused')
  })

  it('takes no name, code or digest that could be a text of somebody', () => {
    const odd = Object.assign(new Error('x'), {
      name: `${SECRET} {`,
      code: SECRET,
      digest: `${SECRET} `,
      table: SECRET,
    })
    expect(JSON.stringify(errorDetail(odd))).not.toContain(SECRET)
    expect(errorDetail(SECRET)).toEqual({ error: 'string' })
  })

  it('writes one line for each event: line ends and what turns text around are written by their numbers', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    log('warn', 'tried', { path: '/a\n{"event":"forged"}\r\u2028\u202e\u009b2J\u001b[2J' })
    const written = write.mock.calls.map(([text]) => String(text)).join('')
    write.mockRestore()
    expect(written.match(/\n/g)).toHaveLength(1)
    expect(written).toMatch(/^[ -~]+\n$/)
    expect(JSON.parse(written)).toMatchObject({
      level: 'warn',
      event: 'tried',
      path: expect.stringContaining('\u202e'),
    })
  })

  it('what others write by console becomes such a line: of errors what may be said, of texts nothing', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const target = {
      error: () => {},
      warn: () => {},
      log: () => {},
      info: () => {},
      debug: () => {},
    } as unknown as Console
    logConsole(target)
    target.error(`⨯ Error: ${SECRET}`, failedStatement())
    target.warn(SECRET)
    target.log(SECRET)
    const lines = write.mock.calls.map(([text]) => JSON.parse(String(text)))
    write.mockRestore()
    expect(lines).toMatchObject([
      { event: 'console', level: 'error', error: 'Error' },
      { event: 'console', level: 'warn' },
    ])
    expect(JSON.stringify(lines)).not.toContain(SECRET)
  })
})
