import { resolve } from 'node:path'
import { z } from 'zod'
import { type MailSettings, mailContradictions, mailFrom, mailSettings, smtpUrl } from './env-mail'
import {
  optional,
  SIGN_IN_VARIABLES,
  type SignInSettings,
  signInContradictions,
  signInSettings,
} from './env-sign-in'
import { trustedProxies } from './http/visitor.mjs'

/** A setting that stops the start; `problems` are sentences that say what to set. */
export class EnvError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
    this.name = 'EnvError'
  }
}

/** What the surroundings may set; every value is checked, unknown variables are ignored. */
export type Env = SignInSettings & {
  port: number
  host: string
  /** The address people use, without a slash at the end. */
  url: string
  /** Whose `X-Forwarded-*` is believed, as lib/http/visitor.mjs reads it; empty: nobody's. */
  trustedProxies: string
  /** After so long without use a session ends. */
  idleMinutes: number
  /** Absolute. */
  dataDir: string
  /** The id of the installation that must lie there; undefined: whichever does. */
  installation: string | undefined
  /** Makes a new database also where an earlier one is missed. */
  beginAnew: boolean
  /** The owner's connection; never given to the server process. */
  databaseUrl: string | undefined
  /** The connection of the role that serves, which neither owns nor bypasses. */
  databaseAppUrl: string | undefined
  authSecret: string | undefined
  /** What seals achievement codes, first the one in force; empty: a file of the data folder. */
  codesKeys: string[]
  /** Asked of every attached file, with its path behind: the command and its arguments; empty: nobody. */
  scanCommand: string[]
  /** undefined: fill an empty embedded database and no other, and only where lib/env-demo.ts finds the demo open. */
  demo: boolean | undefined
  demoPassword: string | undefined
  mail: MailSettings
  /** The folder of the build, relative to the project. */
  distDir: string
  /** Tests only: the date everything takes for today. */
  today: string | undefined
  /** Tests only: the place at which a process kills itself. */
  crashAt: string | undefined
  test: boolean
  /** Whether `npm start` works on imports itself. */
  worker: boolean
}

const parsesAsUrl = (text: string, protocols: string[]) => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && protocols.includes(url.protocol) && url.hostname !== ''
}

const postgresUrl = (name: string, who: string) =>
  z.string().refine((text) => parsesAsUrl(text, ['postgres:', 'postgresql:']), {
    error: `${name} is not a PostgreSQL address: set it to postgres://user:password@host:5432/database, with ${who}, or leave it out.`,
  })

const flag = (name: string, error: string) =>
  z.enum(['1', '0'], { error: `${name} must be 1 or 0: ${error}` }).transform((value) => value === '1')

const isRealDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

const isIdleTime = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= 5 && Number(text) <= 20_160

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535

/** Why the list of proxies cannot be read, or null. */
function proxiesProblem(text: string): string | null {
  try {
    trustedProxies(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const keysOf = (text: string): string[] =>
  text
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '')

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

const schema = z.object({
  PORT: optional(
    z
      .string()
      .refine(isPort, { error: 'PORT must be a whole number from 1 to 65535, for example PORT=3000.' }),
  ),
  HOST: optional(
    z.string().regex(/^[A-Za-z0-9.:-]+$/, {
      error:
        'HOST must be a host name or address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 for all.',
    }),
  ),
  LAUREL_URL: optional(
    z
      .string()
      .refine(
        (text) =>
          parsesAsUrl(text, ['http:', 'https:']) && new URL(text).pathname === '/' && !/[?#]/.test(text),
        {
          error:
            'LAUREL_URL must be the address people use, http or https without a path, for example https://laurel.example.com.',
        },
      ),
  ),
  LAUREL_TRUSTED_PROXIES: optional(
    z.string().refine((text) => proxiesProblem(text) === null, {
      error: ({ input }) =>
        `LAUREL_TRUSTED_PROXIES: ${proxiesProblem(String(input))} List your reverse proxies as they reach Laurel, with commas between, for example 127.0.0.1, 10.0.0.0/8, or leave it out.`,
    }),
  ),
  LAUREL_DATA_DIR: optional(z.string()),
  LAUREL_INSTALLATION: optional(z.string()),
  LAUREL_BEGIN_ANEW: optional(
    flag('LAUREL_BEGIN_ANEW', '1 makes a new database where an earlier one is missed, for one start.'),
  ),
  DATABASE_URL: optional(postgresUrl('DATABASE_URL', 'the user that owns the tables')),
  DATABASE_APP_URL: optional(postgresUrl('DATABASE_APP_URL', 'a user that owns nothing')),
  AUTH_SECRET: optional(
    z.string().min(32, {
      error:
        'AUTH_SECRET is too short: set at least 32 random characters, for example from "openssl rand -base64 48".',
    }),
  ),
  LAUREL_CODES_KEY: optional(
    z.string().refine((text) => keysOf(text).every((key) => key.length >= 32), {
      error:
        'LAUREL_CODES_KEY is too short: set at least 32 random characters, for example from "openssl rand -base64 48"; several keys with commas between, the one in force first.',
    }),
  ),
  LAUREL_SCAN_COMMAND: optional(
    z.string().refine((text) => wordsOf(text).length > 0, {
      error:
        'LAUREL_SCAN_COMMAND names no command: set it to a virus scanner that takes a path, for example "clamdscan --fdpass --no-summary", or leave it out.',
    }),
  ),
  LAUREL_DEMO: optional(
    flag(
      'LAUREL_DEMO',
      '1 fills an empty database with the demo organizations and opens them to anyone who reaches the server, 0 never does.',
    ),
  ),
  LAUREL_DEMO_PASSWORD: optional(
    z.string().max(200, {
      error:
        'LAUREL_DEMO_PASSWORD is too long: set at most 200 characters, or leave it out for a random one.',
    }),
  ),
  LAUREL_SMTP_URL: optional(smtpUrl),
  LAUREL_MAIL_FROM: optional(mailFrom),
  LAUREL_SMTP_PLAIN: optional(
    flag(
      'LAUREL_SMTP_PLAIN',
      '1 sends mail, and its password, also where the mail server takes no TLS; 0 does not.',
    ),
  ),
  ...SIGN_IN_VARIABLES,
  LAUREL_DIST_DIR: optional(z.string()),
  LAUREL_TODAY: optional(
    z.string().refine(isRealDate, { error: 'LAUREL_TODAY must be a date, YYYY-MM-DD.' }),
  ),
  LAUREL_CRASH_AT: optional(z.string()),
  LAUREL_WORKER: optional(
    flag('LAUREL_WORKER', '1 works on imports beside the server, 0 leaves them to "laurel worker".'),
  ),
  LAUREL_IDLE_MINUTES: optional(
    z.string().refine(isIdleTime, {
      error:
        'LAUREL_IDLE_MINUTES must be whole minutes from 5 to 20160 (14 days): after so long without use a session ends.',
    }),
  ),
  LAUREL_TEST: optional(flag('LAUREL_TEST', 'it is for the test run only, leave it out.')),
})

type Raw = z.infer<typeof schema>

/** Problems that lie between two settings. */
function contradictions(raw: Raw): string[] {
  const problems: string[] = []
  if (raw.DATABASE_URL !== undefined && raw.AUTH_SECRET === undefined)
    problems.push(
      'AUTH_SECRET is missing: with DATABASE_URL set, set AUTH_SECRET to at least 32 random characters, for example from "openssl rand -base64 48", and keep it.',
    )
  if (raw.DATABASE_URL !== undefined && raw.DATABASE_URL === raw.DATABASE_APP_URL)
    problems.push(
      'DATABASE_APP_URL must name another user than DATABASE_URL: one that owns nothing and does not bypass row-level security.',
    )
  problems.push(...mailContradictions(raw))
  problems.push(...signInContradictions(raw))
  if (raw.LAUREL_TODAY !== undefined && raw.LAUREL_TEST !== true)
    problems.push('LAUREL_TODAY fixes the date and is for tests only: leave it out.')
  if (raw.LAUREL_CRASH_AT !== undefined && raw.LAUREL_TEST !== true)
    problems.push('LAUREL_CRASH_AT kills the process and is for tests only: leave it out.')
  return problems
}

/** What a process may know that is trusted with nothing: no address of the database, no secret. */
export function bareSurroundings(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, NODE_ENV } = process.env
  return { PATH, HOME, TMPDIR, NODE_ENV }
}

/** The address by which this machine reaches a server that listens on `host`, also when that means everywhere. */
export function localAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** Throws EnvError with one sentence per problem. */
export function parseEnv(record: Record<string, string | undefined>): Env {
  const result = schema.safeParse(record)
  if (!result.success) throw new EnvError(result.error.issues.map((issue) => issue.message))
  const raw = result.data
  const problems = contradictions(raw)
  if (problems.length > 0) throw new EnvError(problems)
  const port = Number(raw.PORT ?? 3000)
  const host = raw.HOST ?? '127.0.0.1'
  return {
    port,
    host,
    url: (raw.LAUREL_URL ?? localAddress(host, port)).replace(/\/$/, ''),
    trustedProxies: raw.LAUREL_TRUSTED_PROXIES ?? '',
    dataDir: resolve(/* turbopackIgnore: true */ raw.LAUREL_DATA_DIR ?? '.data'),
    installation: raw.LAUREL_INSTALLATION,
    beginAnew: raw.LAUREL_BEGIN_ANEW ?? false,
    databaseUrl: raw.DATABASE_URL,
    databaseAppUrl: raw.DATABASE_APP_URL,
    authSecret: raw.AUTH_SECRET,
    codesKeys: keysOf(raw.LAUREL_CODES_KEY ?? ''),
    scanCommand: wordsOf(raw.LAUREL_SCAN_COMMAND ?? ''),
    demo: raw.LAUREL_DEMO,
    demoPassword: raw.LAUREL_DEMO_PASSWORD,
    mail: mailSettings(raw),
    ...signInSettings(raw),
    distDir: raw.LAUREL_DIST_DIR ?? '.next',
    today: raw.LAUREL_TODAY,
    crashAt: raw.LAUREL_CRASH_AT,
    worker: raw.LAUREL_WORKER ?? true,
    idleMinutes: Number(raw.LAUREL_IDLE_MINUTES ?? 480),
    test: raw.LAUREL_TEST ?? false,
  }
}

let parsed: Env | undefined

/** The settings of this process, read once. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/** The settings are read again at the next question: for tests, which set others. */
export function forgetEnv(): void {
  parsed = undefined
}
