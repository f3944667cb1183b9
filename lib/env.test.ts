import { describe, expect, test } from 'vitest'
import { EnvError, parseEnv } from './env'

const SECRET = 'x'.repeat(32)
const DATABASE = { DATABASE_URL: 'postgres://owner:pw@db.example:5432/laurel', AUTH_SECRET: SECRET }
const TENANT = '1c1c1c1c-1111-2222-3333-444444444444'
const OIDC = {
  AUTH_OIDC_ISSUER: 'https://id.example.com/',
  AUTH_OIDC_CLIENT_ID: 'laurel',
  AUTH_OIDC_CLIENT_SECRET: 'secret',
  AUTH_OIDC_NAME: 'Example ID',
}
const ENTRA = {
  AUTH_ENTRA_CLIENT_ID: '0b0b0b0b-1111-2222-3333-444444444444',
  AUTH_ENTRA_CLIENT_SECRET: 'secret',
  AUTH_ENTRA_TENANTS: '1c1c1c1c-1111-2222-3333-44444444444A, Fabrikam = 2d2d2d2d-1111-2222-3333-444444444444',
}

function problems(record: Record<string, string>): string[] {
  try {
    parseEnv(record)
  } catch (error) {
    if (error instanceof EnvError) return error.problems
    throw error
  }
  return []
}

describe('without any setting', () => {
  test('serves this machine only, at 127.0.0.1:3000, with the embedded database', () => {
    const env = parseEnv({})
    expect(env).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      url: 'http://127.0.0.1:3000',
      entra: null,
      oidc: null,
      test: false,
    })
    expect([env.databaseUrl, env.demo, env.authSecret, env.today]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('an empty value is as good as none', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '', LAUREL_DEMO: '', AUTH_ENTRA_TENANTS: '' }).port).toBe(3000)
  })
})

describe('a bad value stops the start with a sentence that names it', () => {
  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['HOST', 'http://here'],
    ['LAUREL_URL', 'laurel.example'],
    ['LAUREL_URL', 'https://example.com/laurel'],
    ['LAUREL_URL', 'ftp://example.com'],
    ['LAUREL_IDLE_MINUTES', '4'],
    ['LAUREL_IDLE_MINUTES', '20161'],
    ['LAUREL_TRUSTED_PROXIES', 'proxy.example'],
    ['LAUREL_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['DATABASE_URL', 'mysql://a/b'],
    ['DATABASE_APP_URL', 'nonsense'],
    ['AUTH_SECRET', 'x'.repeat(31)],
    ['LAUREL_DEMO', 'yes'],
    ['LAUREL_DEMO_PASSWORD', 'x'.repeat(201)],
    ['LAUREL_SMTP_URL', 'mail.example'],
    ['LAUREL_SMTP_URL', 'https://mail.example'],
    ['LAUREL_SMTP_URL', 'smtp://'],
    ['LAUREL_MAIL_FROM', 'Laurel'],
    ['LAUREL_MAIL_FROM', 'a@example.com\r\nBcc: b@example.com'],
    ['LAUREL_MAIL_FROM', 'a@example.com, b@example.com'],
    ['LAUREL_TODAY', '2026-02-29'],
    ['AUTH_ENTRA_CLIENT_ID', 'not-a-guid'],
    ['AUTH_ENTRA_TENANTS', 'common'],
    ['AUTH_ENTRA_TENANTS', 'organizations'],
    ['AUTH_ENTRA_TENANTS', `Everybody=consumers,${TENANT}`],
    ['AUTH_ENTRA_TENANTS', 'contoso.com'],
    ['AUTH_ENTRA_TENANTS', `${TENANT},Contoso=${TENANT}`],
    ['AUTH_ENTRA_AUTHORITY', 'http://login.example.com'],
    ['AUTH_OIDC_ISSUER', 'http://id.example.com'],
    ['AUTH_OIDC_ISSUER', 'https://id.example.com/?tenant=x'],
    ['AUTH_OIDC_NAME', 'x'.repeat(41)],
  ])('%s=%s', (name, value) => {
    const said = problems({ [name]: value })
    expect(said.join('\n')).toContain(name)
    for (const sentence of said) expect(sentence).toMatch(/\.$/)
  })

  test('all problems are told at once', () => {
    expect(problems({ PORT: 'x', LAUREL_DEMO: 'x' })).toHaveLength(2)
  })
})

describe('settings that belong together', () => {
  test('DATABASE_URL needs AUTH_SECRET', () => {
    expect(problems({ DATABASE_URL: DATABASE.DATABASE_URL })[0]).toContain('AUTH_SECRET is missing')
    expect(parseEnv(DATABASE).databaseUrl).toBe(DATABASE.DATABASE_URL)
  })

  test('the app may not connect as the owner', () => {
    expect(problems({ ...DATABASE, DATABASE_APP_URL: DATABASE.DATABASE_URL })[0]).toContain('another user')
  })

  test.each(Object.keys(ENTRA))('Entra without %s says what is missing', (name) => {
    const some = Object.fromEntries(Object.entries(ENTRA).filter(([other]) => other !== name))
    expect(problems(some)[0]).toContain(`set ${name} too`)
  })

  test('Entra in full', () => {
    expect(parseEnv(ENTRA).entra).toMatchObject({
      authority: 'https://login.microsoftonline.com',
      tenants: [
        { id: '1c1c1c1c-1111-2222-3333-44444444444a', label: null },
        { id: '2d2d2d2d-1111-2222-3333-444444444444', label: 'Fabrikam' },
      ],
    })
  })

  test('a national cloud, or a provider on this machine over http', () => {
    const authority = (text: string) => parseEnv({ ...ENTRA, AUTH_ENTRA_AUTHORITY: text }).entra?.authority
    expect(authority('https://login.partner.microsoftonline.cn/')).toBe(
      'https://login.partner.microsoftonline.cn',
    )
    expect(authority('http://127.0.0.1:4000')).toBe('http://127.0.0.1:4000')
  })

  test.each(Object.keys(OIDC))('another provider without %s says what is missing', (name) => {
    const some = Object.fromEntries(Object.entries(OIDC).filter(([other]) => other !== name))
    expect(problems(some)[0]).toContain(`set ${name} too`)
  })

  test('another provider in full; its issuer is kept to the letter', () => {
    expect(parseEnv(OIDC).oidc).toMatchObject({ issuer: 'https://id.example.com/', rolesClaim: 'roles' })
  })

  test('a fixed date is refused outside tests', () => {
    expect(problems({ LAUREL_TODAY: '2026-11-21' })[0]).toContain('tests only')
    expect(parseEnv({ LAUREL_TODAY: '2026-11-21', LAUREL_TEST: '1' }).today).toBe('2026-11-21')
  })
})

test('an address with a slash at the end and an IPv6 host are written as browsers do', () => {
  expect(parseEnv({ LAUREL_URL: 'https://laurel.example/' }).url).toBe('https://laurel.example')
  expect(parseEnv({ HOST: '::1', PORT: '80' }).url).toBe('http://[::1]:80')
  expect(parseEnv({ HOST: '0.0.0.0' }).url).toBe('http://127.0.0.1:3000')
})

describe('mail', () => {
  const SMTP = 'smtps://user:password@mail.example:465'

  test.each(['laurel@example.com', 'Laurel <laurel@example.com>'])('goes out as %s', (from) => {
    expect(parseEnv({ LAUREL_SMTP_URL: SMTP, LAUREL_MAIL_FROM: from }).mail).toEqual({
      url: SMTP,
      from,
      plain: false,
    })
  })

  test('is off without any setting, and half a setting stops the start', () => {
    expect(parseEnv({}).mail).toBe(null)
    expect(problems({ LAUREL_SMTP_URL: SMTP })[0]).toMatch(/set LAUREL_MAIL_FROM too/)
    expect(problems({ LAUREL_MAIL_FROM: 'a@example.com' })[0]).toMatch(/set LAUREL_SMTP_URL too/)
  })
})
